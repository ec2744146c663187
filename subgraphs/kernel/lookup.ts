import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import { badUserInput } from './errors.ts';

/** The types that an identifier may be of, by the letters with which it begins: `{ ltr: 'Letter' }`. */
export type Types = Readonly<Record<string, string>>;

const either = new Intl.ListFormat('en', { type: 'disjunction' });
const all = new Intl.ListFormat('en', { type: 'conjunction' });

/** Whether something may be the key of a thing: no text of a store holds NUL, and one that is looked up fails all that are looked up with it. */
export const mayBeKey = (key: unknown): key is string => typeof key === 'string' && !key.includes('\0');

/** An identifier that was given as an argument; one of a type that does not belong there is refused, with a way out. */
export function identifierOf(
  types: Types,
  id: string,
  argument: string,
  wayOut = 'Look the thing up by its `slug`, and give its `id`.',
): string {
  const fault = wrongType(types, id);
  if (fault === undefined) return id;
  throw badUserInput(`"${id.slice(0, 40)}" in \`${argument}\` ${fault} ${wayOut}`, argument);
}

/** That an identifier tells by itself that it is of none of some types, as the end of a sentence about it. */
export function wrongType(types: Types, id: string): string | undefined {
  if (Object.keys(types).some((prefix) => id.startsWith(`${prefix}_`))) return undefined;
  const prefixes = Object.keys(types).map((prefix) => `"${prefix}_"`);
  return `is not an identifier of type ${either.format(Object.values(types))}: those begin with ${either.format(prefixes)}.`;
}

/** The one of some arguments by which a thing is found; none of them, and more than one, is refused. */
export function onlyGiven<Name extends string>(
  args: { readonly [K in Name]?: string | null | undefined },
  names: readonly Name[],
): { readonly name: Name; readonly value: string } {
  const given = names.flatMap((name) => {
    const value = args[name];
    return typeof value === 'string' ? [{ name, value }] : [];
  });
  const [first, ...rest] = given;
  if (first && rest.length === 0) return first;
  const quoted = (ones: readonly string[]): string => all.format(ones.map((name) => `\`${name}\``));
  throw badUserInput(
    `Exactly one of ${quoted(names)} is to be given, but ${first ? `${quoted(given.map(({ name }) => name))} were` : 'none was'}.`,
    names[0],
  );
}

/** The condition that finds one thing by its identifier or its slug; an identifier of another type is refused. */
export function identityOf(
  args: { readonly id?: string | null | undefined; readonly slug?: string | null | undefined },
  type: string,
  prefix: string,
): { id: string } | { slug: string } {
  const { name, value } = onlyGiven(args, ['id', 'slug']);
  return name === 'slug' ? { slug: value } : { id: identifierOf({ [prefix]: type }, value, 'id') };
}

/** A table of this subgraph whose rows a filter may name by their identifier or by their slug. */
export type NamedTable = {
  readonly table: Sql;
  readonly type: string;
  readonly prefix: string;
  /** The query that lists them. */
  readonly list: string;
  /** The column of the identifier, where it is another one than `id`. */
  readonly key?: Sql;
};

/** One name, or several, or none, as an argument takes them. */
export type Names = string | readonly string[] | null | undefined;

export const namesIn = (names: Names): readonly string[] => (typeof names === 'string' ? [names] : (names ?? []));

/** The identifier of the row that is so named; a slug has no underscore, and is looked up before the list is read. */
export const idNamed = ({ table, type, prefix }: NamedTable, name: string, argument: string): Sql =>
  name.includes('_')
    ? sql`${identifierOf({ [prefix]: type }, name, argument)}`
    : sql`(SELECT named.id FROM ${table} AS named WHERE named.slug = ${name})`;

/** The condition that a column refers to a row that is so named, or to one of several; none where no name is given. */
export function isNamed(
  column: Sql,
  { table, type, prefix }: NamedTable,
  names: Names,
  argument: string,
): Sql | undefined {
  const given = namesIn(names);
  if (given.length === 0) return undefined;
  const { ids = [], slugs = [] } = Object.groupBy(new Set(given), (name) => (name.includes('_') ? 'ids' : 'slugs'));
  for (const id of ids) identifierOf({ [prefix]: type }, id, argument);
  return sql`${column} = ANY(${ids}::text[] || ARRAY(SELECT named.id FROM ${table} AS named WHERE named.slug = ANY(${slugs}::text[])))`;
}
