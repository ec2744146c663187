import { type Types, wrongType } from '../lookup.ts';
import type { Faults } from './faults.ts';

/** What is looked for: a type, and with which letters its identifiers begin; where several may be named, all of those. */
export type Named = { readonly type: string; readonly prefix: string; readonly among?: Types };

type Find<Row> = (id: string) => Promise<Row | null>;

/** The thing that an input names; one of another type, and one that does not exist, is a fault. */
export async function named<Row>(
  faults: Faults,
  path: string,
  id: string,
  noun: Named,
  find: Find<Row>,
): Promise<Row | undefined> {
  if (isOfAnotherType(faults, path, id, noun)) return undefined;
  const row = await find(id);
  if (row === null) faults.add(path, 'NOT_FOUND', notFoundMessage(noun.type, id));
  return row ?? undefined;
}

/** The same for the thing that is to be changed: without it nothing more can be said. */
export async function existing<Row>(...[faults, ...rest]: Parameters<typeof named<Row>>): Promise<Row> {
  const row = await named(faults, ...rest);
  if (row === undefined) faults.settle();
  return row as Row;
}

/** Whether an identifier tells by itself that it is of another type; that is noted. */
export const isOfAnotherType = (faults: Faults, path: string, id: string, { type, prefix, among }: Named): boolean =>
  isOfNoneOf(faults, path, id, among ?? { [prefix]: type });

/** Whether an identifier tells by itself that it is of none of some types; that is noted. */
export function isOfNoneOf(faults: Faults, path: string, id: string, types: Types): boolean {
  const fault = wrongType(types, id);
  if (fault !== undefined) faults.add(path, 'WRONG_TYPE', `"${id.slice(0, 40)}" ${fault}`);
  return fault !== undefined;
}

export const notFoundMessage = (type: string, key: string): string =>
  `there is no ${type} "${key.slice(0, 40)}". Look it up by its slug.`;
