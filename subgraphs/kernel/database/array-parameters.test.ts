import { describe, expect, it } from 'vitest';
import { withArrayParameters } from './array-parameters.ts';

const text = (count: number) =>
  Array.from({ length: count }, () => ({ scalarType: 'string', arity: 'scalar' }) as const);
const query = (sql: string, args: unknown[]) => withArrayParameters({ sql, args, argTypes: text(args.length) });

describe('a list in a statement', () => {
  it('becomes one parameter, and what stands around it keeps its values', () => {
    const { sql, args, argTypes } = query('UPDATE t SET a = $1 WHERE b IN ($2,$3,$4) AND c = $5 LIMIT $6', [
      ...['a', 'x', 'y', 'x', 'c', '1'],
    ]);
    expect(sql).toBe('UPDATE t SET a = $1 WHERE b = ANY($2) AND c = $3 LIMIT $4');
    expect(args).toEqual(['a', ['x', 'y'], 'c', '1']);
    expect(argTypes.map(({ arity }) => arity)).toEqual(['scalar', 'list', 'scalar', 'scalar']);
  });

  it('may be of an enum, negated, and one of several', () => {
    const { sql, args } = query(
      'WHERE a NOT IN ($1,$2) AND b IN (CAST($3::text AS "s"."Kind"),CAST($4::text AS "s"."Kind")) AND c IN ($5)',
      ['a', 'b', 'AIR', 'SEA', 'c'],
    );
    expect(sql).toBe('WHERE a <> ALL($1) AND b = ANY($2::"s"."Kind"[]) AND c = ANY($3)');
    expect(args).toEqual([['a', 'b'], ['AIR', 'SEA'], ['c']]);
  });

  it('leaves a parameter that stands in two places one parameter', () => {
    const { sql, args } = query('WHERE a = $1 AND b IN ($2,$3) AND c = $1', ['a', 'x', 'y']);
    expect(sql).toBe('WHERE a = $1 AND b = ANY($2) AND c = $1');
    expect(args).toEqual(['a', ['x', 'y']]);
  });

  it.each([
    'SELECT 1',
    'WHERE a IN (SELECT b FROM t WHERE c = $1)',
    'WHERE (a, b) IN (($1,$2))',
    "WHERE a IN ('X', 'Y') AND b = $1",
  ])('is not seen in %s', (sql) => {
    expect(query(sql, ['a', 'b'])).toEqual({ sql, args: ['a', 'b'], argTypes: text(2) });
  });
});
