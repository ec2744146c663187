import type { Faults } from '@cdw/kernel/writing/faults.ts';

/** What the identifiers of this subgraph belong to. */
const TYPES = { spc: 'Space', org: 'Organisation', net: 'Network', pln: 'Plan' } as const;

type Find<Row> = (id: string) => Promise<Row | null>;

/** The thing that an input names; one of another type, and one that does not exist, is a fault. */
export async function named<Row>(
  faults: Faults,
  path: string,
  id: string,
  prefix: keyof typeof TYPES,
  find: Find<Row>,
): Promise<Row | undefined> {
  const type = TYPES[prefix];
  const given = id.slice(0, 40);
  if (!id.startsWith(`${prefix}_`)) {
    faults.add(path, 'WRONG_TYPE', `"${given}" is not an identifier of type ${type}: those begin with "${prefix}_".`);
    return undefined;
  }
  const row = await find(id);
  if (row === null) faults.add(path, 'NOT_FOUND', `there is no ${type} "${given}". Look it up by its slug.`);
  return row ?? undefined;
}

/** The same for the thing that is to be changed: without it nothing more can be said. */
export async function existing<Row>(...[faults, ...rest]: Parameters<typeof named<Row>>): Promise<Row> {
  const row = await named(faults, ...rest);
  if (row === undefined) faults.settle();
  return row as Row;
}
