import { badUserInput } from './errors.ts';

/** The arguments that name one thing: exactly one of them is to be given. */
export type Identity = { id?: string | null | undefined; slug?: string | null | undefined };

/** The condition that finds one thing by its identifier or its slug; an identifier of another type is refused. */
export function identityOf({ id, slug }: Identity, type: string, prefix: string): { id: string } | { slug: string } {
  const isGiven = (value: string | null | undefined): value is string => typeof value === 'string';
  if (isGiven(id) && isGiven(slug))
    throw badUserInput(`Both \`id\` and \`slug\` were given; a ${type} is found by one of them.`, 'id');
  if (isGiven(slug)) return { slug };
  if (!isGiven(id))
    throw badUserInput(`Neither \`id\` nor \`slug\` was given; a ${type} is found by one of them.`, 'id');
  if (id.startsWith(`${prefix}_`)) return { id };
  throw badUserInput(
    `"${id.slice(0, 40)}" does not identify a ${type}: its identifiers begin with "${prefix}_". To find it by its readable name, give \`slug\`.`,
    'id',
  );
}
