import { sqltag as sql } from '@prisma/client/runtime/client';
import { describe, expect, it } from 'vitest';
import { holdsAllOf, holdsOneOf, isOneOf, isOneOfOrUnknown } from './one-of.ts';

const column = sql`l.kind`;
const type = sql`"Kind"`;

describe('a filter by values of an enum', () => {
  it.each([
    ['isOneOf', isOneOf],
    ['isOneOfOrUnknown', isOneOfOrUnknown],
    ['holdsOneOf', holdsOneOf],
    ['holdsAllOf', holdsAllOf],
  ])('%s restricts nothing where no value is given', (_name, condition) => {
    for (const values of [undefined, null, []]) expect(condition(column, values, type)).toBeUndefined();
  });

  it('compares the column itself with each value once, so that an index can serve', () => {
    const condition = isOneOf(column, ['AIR', 'SEA', 'AIR'], type);
    expect(condition?.sql).toBe('l.kind = ANY(?::"Kind"[])');
    expect(condition?.values).toEqual([['AIR', 'SEA']]);
    expect(holdsOneOf(column, ['AIR'], type)?.sql).toBe('l.kind && ?::"Kind"[]');
    expect(holdsAllOf(column, ['AIR'], type)?.sql).toBe('l.kind @> ?::"Kind"[]');
  });

  it('finds by UNKNOWN what has no value', () => {
    expect(isOneOfOrUnknown(column, ['UNKNOWN'], type)?.sql).toBe('l.kind IS NULL');
    expect(isOneOfOrUnknown(column, ['UNKNOWN', 'AIR'], type)?.sql).toBe(
      '(l.kind IS NULL OR l.kind = ANY(?::"Kind"[]))',
    );
    expect(isOneOfOrUnknown(column, ['AIR'], type)?.sql).toBe('l.kind = ANY(?::"Kind"[])');
  });
});
