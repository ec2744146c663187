import { type Snapshot, type Told, tellAll } from '@cdw/kernel/writing/change.ts';
import { LEDGER } from './ledger.ts';
import { rowsOf, type Tables } from './snapshots.ts';

type Deed = {
  readonly kind: string;
  readonly actor: string;
  /** Organisations that it concerns beside those that gave the figures. */
  readonly concerned?: readonly string[];
  readonly isCorrection?: boolean;
};

/** Does one thing to many observations, and tells it of each, by a number of statements that does not grow with them. */
export async function recordedObservations(
  tables: Tables,
  ids: readonly string[],
  { concerned = [], ...deed }: Deed,
  work: () => Promise<unknown>,
): Promise<void> {
  const where = { id: { in: [...ids] } };
  const before = await statesOf(tables, where);
  await work();
  const after = await statesOf(tables, where);
  const given = await tables.observation.findMany({ where, select: { id: true, givenBy: true } });
  const giversOf = new Map(given.map(({ id, givenBy }) => [id, givenBy]));
  const stateBefore = new Map(before.map((row) => [row.id, row]));
  const told: Told[] = after.map((row) => ({
    ...deed,
    entityType: 'Observation',
    entityId: row.id,
    before: stateBefore.get(row.id) ?? null,
    after: row,
    organisationIds: [...new Set([...(giversOf.get(row.id) ?? []), ...concerned])],
  }));
  await tellAll(tables, LEDGER.schema, told);
}

/** As the feed tells them: as JSON. */
const statesOf = async (tables: Tables, where: { id: { in: string[] } }): Promise<(Snapshot & { id: string })[]> =>
  JSON.parse(JSON.stringify(await rowsOf(tables, 'Observation', where)));
