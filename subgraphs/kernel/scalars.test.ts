import { parseValue } from 'graphql';
import { describe, expect, it } from 'vitest';
import { scalars } from './scalars.ts';

const { Date: Day, DateTime, Decimal, URL: Address, EnterpriseNumber, Euro, NIS, PartialDate, PostalCode } = scalars;

describe('a scalar refuses what it is not, with a code and an example', () => {
  it.each([
    [PartialDate, '2016-13'],
    [Day, '30/06/2018'],
    [Day, '2018-02-30'],
    [Day, '2018-06'],
    [Day, '0000-01-01'],
    [Day, 2018],
    [Address, 'javascript:alert(1)'],
    [Address, 'data:text/html,x'],
    [Address, 'example.org'],
    [Address, 7],
    [DateTime, '0000-06-01T00:00:00Z'],
    [DateTime, '0999-12-31T00:00:00Z'],
    [DateTime, '9999-12-31T23:30:00Z'],
    [NIS, '5708'],
    [NIS, 57081],
    [PostalCode, '0503'],
    [EnterpriseNumber, '0431150351'],
    [Euro, '50 000'],
    [Euro, 0.1 + 0.2],
    [Decimal, '1e9'],
    [Decimal, `0.${'1'.repeat(100)}`],
    [Euro, null],
    [Euro, {}],
  ])('%s refuses %j', (scalar, value) => {
    expect(() => scalar.parseValue(value)).toThrow(
      expect.objectContaining({
        extensions: { code: 'BAD_USER_INPUT' },
        message: expect.stringMatching(/expected|written as|check digits should be/),
      }),
    );
  });

  it.each([
    [PartialDate, '2016-23'],
    [NIS, '57081'],
    [Euro, '50000.00'],
    [Euro, '-3'],
    [Decimal, '0.6'],
  ])('%s accepts %j as it is', (scalar, value) => {
    expect(scalar.parseValue(value)).toBe(value);
    expect(scalar.parseLiteral(parseValue(JSON.stringify(value)))).toBe(value);
  });

  it('reads a day, from a variable and from a document', () => {
    expect(Day.parseValue('2016-02-29')).toEqual(new Date('2016-02-29'));
    expect(Day.parseLiteral(parseValue('"0001-01-01"'))).toEqual(new Date('0001-01-01'));
    expect(() => Day.parseLiteral(parseValue('2018'))).toThrow('"2018" is not a Date: expected a day that exists');
  });

  it('reads an address of the web', () => {
    const address = new URL('https://example.org/a?b=é');
    expect(Address.parseValue('https://example.org/a?b=é')).toEqual(address);
    expect(Address.parseLiteral(parseValue('"https://example.org/a?b=é"'))).toEqual(address);
    expect(Address.serialize('http://example.org')).toBe('http://example.org/');
  });

  it('cleans an enterprise number', () => {
    expect(EnterpriseNumber.parseValue('BE 0403.019.261')).toBe('0403019261');
  });
});
