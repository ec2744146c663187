import type { SqlQuery } from '@prisma/driver-adapter-utils';

/** A list of parameters, bare or each cast to an enum, as Prisma writes `in` and `notIn`: `IN ($1,$2)`. */
const LIST = /\b(NOT )?IN \(((?:\$\d+|CAST\(\$\d+::text AS [^()]+\))(?:,(?:\$\d+|CAST\(\$\d+::text AS [^()]+\)))*)\)/g;
const PARAMETER = /\$(\d+)/g;
const ENUM = /^CAST\(\$\d+::text AS ([^()]+)\)/;

type Argument = { readonly value: unknown; readonly type: SqlQuery['argTypes'][number] };

/**
 * The same statement with each list of values as one array parameter. A list written out is another text for each number of
 * values, which a server would plan and keep apart, and enough values break the embedded store.
 */
export function withArrayParameters(query: SqlQuery): SqlQuery {
  const lists = Array.from(query.sql.matchAll(LIST));
  if (lists.length === 0) return query;
  const taken: Argument[] = [];
  const places = new Map<string, number>();
  const place = (name: string, argument: () => Argument): string => {
    if (!places.has(name)) places.set(name, taken.push(argument()));
    return `$${places.get(name)}`;
  };
  const single = (number: string): string => place(number, () => argumentOf(query, number));

  let sql = '';
  let end = 0;
  for (const list of lists) {
    const [whole, negated, members = ''] = list;
    sql += query.sql.slice(end, list.index).replace(PARAMETER, (_, number: string) => single(number));
    const numbers = Array.from(members.matchAll(PARAMETER), ([, number = '']) => number);
    const array = place(members, () => arrayOf(numbers.map((number) => argumentOf(query, number))));
    const type = ENUM.exec(members)?.[1];
    sql += `${negated ? '<> ALL' : '= ANY'}(${array}${type ? `::${type}[]` : ''})`;
    end = list.index + whole.length;
  }
  sql += query.sql.slice(end).replace(PARAMETER, (_, number: string) => single(number));
  return { sql, args: taken.map(({ value }) => value), argTypes: taken.map(({ type }) => type) };
}

const argumentOf = ({ args, argTypes }: SqlQuery, number: string): Argument => ({
  value: args[Number(number) - 1],
  type: argTypes[Number(number) - 1] ?? { scalarType: 'unknown', arity: 'scalar' },
});

const arrayOf = (members: readonly Argument[]): Argument => ({
  value: [...new Set(members.map(({ value }) => value))],
  type: { ...(members[0]?.type ?? { scalarType: 'unknown' }), arity: 'list' },
});
