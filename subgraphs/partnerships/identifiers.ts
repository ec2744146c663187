import { badUserInput } from '@cdw/kernel/errors.ts';

/** The types that an identifier may be of, by the letters with which it begins: `{ spc: 'Space' }`. */
type Types = Readonly<Record<string, string>>;

/** An identifier that was given as an argument; one of a type that does not belong there is refused. */
export function identifierOf(types: Types, id: string, field: string): string {
  if (Object.keys(types).some((prefix) => id.startsWith(`${prefix}_`))) return id;
  const expected = Object.entries(types).map(([prefix, type]) => `of a ${type} (it begins with "${prefix}_")`);
  throw badUserInput(
    `"${id.slice(0, 40)}" in \`${field}\` is not an identifier ${expected.join(', or ')}. Look it up first, for example by its slug.`,
    field,
  );
}

/** The same, of an argument that may be left out. */
export const optionalIdentifierOf = (types: Types, id: string | null | undefined, field: string): string | undefined =>
  id === null || id === undefined ? undefined : identifierOf(types, id, field);
