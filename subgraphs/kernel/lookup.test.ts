import { sqltag as sql } from '@prisma/client/runtime/client';
import { describe, expect, it } from 'vitest';
import { identifierOf, identityOf, isNamed, type NamedTable, onlyGiven } from './lookup.ts';

const refused = (message: string) =>
  expect.objectContaining({
    message: expect.stringContaining(message),
    extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }),
  });

describe('an identifier', () => {
  it('is taken when it is of one of the types, and else refused with what was expected', () => {
    const types = { ltr: 'Letter', prc: 'Parcel' };
    expect(identifierOf(types, 'prc_1', 'sent')).toBe('prc_1');
    expect(() => identifierOf(types, 'ltr1', 'sent')).toThrow(
      refused('"ltr1" in `sent` is not an identifier of type Letter or Parcel: those begin with "ltr_" or "prc_"'),
    );
    expect(() => identifierOf(types, 'x'.repeat(100), 'sent')).toThrow(refused(`"${'x'.repeat(40)}"`));
  });
});

describe('a look-up', () => {
  it('is by identifier or by slug', () => {
    expect(identityOf({ id: 'ltr_1' }, 'Letter', 'ltr')).toEqual({ id: 'ltr_1' });
    expect(identityOf({ id: null, slug: 'first' }, 'Letter', 'ltr')).toEqual({ slug: 'first' });
    expect(() => identityOf({ id: 'prc_1' }, 'Letter', 'ltr')).toThrow(refused('begin with "ltr_"'));
  });

  it('needs exactly one argument', () => {
    expect(onlyGiven({ code: 'a', slug: undefined }, ['slug', 'code'])).toEqual({ name: 'code', value: 'a' });
    expect(() => onlyGiven({}, ['id', 'slug', 'code'])).toThrow(
      refused('Exactly one of `id`, `slug`, and `code` is to be given, but none was.'),
    );
    expect(() => onlyGiven({ id: 'a', code: 'b' }, ['id', 'slug', 'code'])).toThrow(
      refused('but `id` and `code` were.'),
    );
  });
});

describe('a filter by name', () => {
  const LETTER: NamedTable = { table: sql`letters."Letter"`, type: 'Letter', prefix: 'ltr', list: 'letters' };
  const condition = (names: string | string[] | null) => isNamed(sql`s."letterId"`, LETTER, names, 'letter');

  it('takes identifiers and slugs, and refuses an identifier of another type', () => {
    const both = condition(['ltr_1', 'first', 'first', 'second']);
    expect(both?.values).toEqual([['ltr_1'], ['first', 'second']]);
    expect(condition('first')?.values).toEqual([[], ['first']]);
    expect(condition('first')?.sql).toBe(both?.sql);
    expect(() => condition('prc_1')).toThrow(refused('begin with "ltr_"'));
  });

  it('restricts nothing where no name is given', () => {
    expect(condition(null)).toBeUndefined();
    expect(condition([])).toBeUndefined();
  });
});
