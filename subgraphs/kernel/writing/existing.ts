import type { Faults } from './faults.ts';

/** What is looked for: a type, and with which letters its identifiers begin. */
export type Named = { readonly type: string; readonly prefix: string };

type Find<Row> = (id: string) => Promise<Row | null>;

/** The thing that an input names; one of another type, and one that does not exist, is a fault. */
export async function named<Row>(
  faults: Faults,
  path: string,
  id: string,
  { type, prefix }: Named,
  find: Find<Row>,
): Promise<Row | undefined> {
  if (isOfAnotherType(faults, path, id, { type, prefix })) return undefined;
  const row = await find(id);
  if (row === null) faults.add(path, 'NOT_FOUND', notFoundMessage(type, id));
  return row ?? undefined;
}

/** The same for the thing that is to be changed: without it nothing more can be said. */
export async function existing<Row>(...[faults, ...rest]: Parameters<typeof named<Row>>): Promise<Row> {
  const row = await named(faults, ...rest);
  if (row === undefined) faults.settle();
  return row as Row;
}

/** Whether an identifier tells by itself that it is of another type; that is noted. */
export function isOfAnotherType(faults: Faults, path: string, id: string, { type, prefix }: Named): boolean {
  if (id.startsWith(`${prefix}_`)) return false;
  const given = id.slice(0, 40);
  faults.add(path, 'WRONG_TYPE', `"${given}" is not an identifier of type ${type}: those begin with "${prefix}_".`);
  return true;
}

export const notFoundMessage = (type: string, key: string): string =>
  `there is no ${type} "${key.slice(0, 40)}". Look it up by its slug.`;
