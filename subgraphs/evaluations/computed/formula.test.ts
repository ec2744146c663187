import { Decimal } from '@prisma/client/runtime/client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compute, readFormula, type Wanted, wantedBy } from './formula.ts';

const figures: Record<string, string> = { 'visits 0': '0.3', 'visits 1': '0.1', 'users 0': '7', 'none 0': '0' };
const figure = ({ code, yearsBefore }: Wanted): Decimal | null => {
  const value = figures[`${code} ${yearsBefore}`];
  return value ? new Decimal(value) : null;
};
const computed = (written: string): string | undefined => {
  const { formula, faults } = readFormula(written);
  expect(faults).toEqual([]);
  return compute(formula, figure)?.toFixed();
};

describe('a formula', () => {
  it.each([
    ['visits / visits[year - 1] - 1', '2'],
    ['visits[year] + visits[ year-1 ]', '0.4'],
    ['(users - 1) * -2', '-12'],
    ['users - 2 - 1', '4'],
    ['users - (2 - 1)', '6'],
    ['2 + users * 0.50', '5.5'],
    ['users / none', undefined],
    ['users + visits[year - 2]', undefined],
  ])('%s is %s', (written, result) => expect(computed(written)).toBe(result));

  it('names its figures in the order in which they are written', () => {
    const { formula } = readFormula('(visits[year - 1] + users) / visits');
    expect(wantedBy(formula)).toMatchObject([
      { code: 'visits', yearsBefore: 1 },
      { code: 'users', yearsBefore: 0 },
      { code: 'visits', yearsBefore: 0 },
    ]);
  });

  it.each([
    '',
    'visits users',
    'visits +',
    '(visits',
    'visits)',
    'visits ** 2',
    'visits % 2',
    'visits > 1',
    '!visits',
    '+visits',
    'visits ? 1 : 2',
    'visits[yesterday]',
    'visits[year + 1]',
    'visits[year - 0]',
    'visits[year - 100]',
    'visits[year - 1][year]',
    'visits.year',
    'sum(visits)',
    '[visits]',
    'this',
    '"visits"',
    'true',
    '1e9',
    '.5',
    'visits; users',
    'visits, users',
    `${'1 + '.repeat(100)}1`,
  ])('%s is refused, and says why', (written) => {
    const { faults } = readFormula(written);
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) expect(fault).toMatch(/^(has|holds|is|cannot) .*\.$/);
  });

  it('says all that is wrong at once', () => {
    expect(readFormula('visits[yesterday] + 1e9 % users').faults).toHaveLength(3);
  });

  it('computes whole numbers exactly as integers do', () => {
    const whole = fc.integer({ min: 1, max: 10 ** 9 });
    fc.assert(
      fc.property(whole, whole, whole, (a, b, c) => {
        const exact = BigInt(a) * BigInt(b) - (BigInt(c) - BigInt(b));
        expect(computed(`${a} * ${b} - (${c} - ${b})`)).toBe(`${exact}`);
      }),
    );
  });

  it('never does anything but read what anybody may write', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (written) => {
        const { formula, faults } = readFormula(written);
        if (faults.length === 0) compute(formula, () => new Decimal(1));
      }),
    );
  });
});
