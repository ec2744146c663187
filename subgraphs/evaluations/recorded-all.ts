import { type Snapshot, type Told, tellAll } from '@cdw/kernel/writing/change.ts';
import { LEDGER } from './ledger.ts';
import { type Recorded, rowsOf, type Tables } from './snapshots.ts';

type Deed = { readonly kind: string; readonly actor: string; readonly isCorrection?: boolean };

/** What is told of one by one, though many change at once: each with the organisations that it concerns. */
const CONCERNED = {
  Observation: async (tables: Tables, ids: string[]) => {
    const rows = await tables.observation.findMany({ where: { id: { in: ids } }, select: { id: true, givenBy: true } });
    return new Map(rows.map(({ id, givenBy }) => [id, givenBy]));
  },
  EvaluationRespondent: async (tables: Tables, ids: string[]) => {
    const where = { id: { in: ids } };
    const rows = await tables.evaluationRespondent.findMany({ where, select: { id: true, keeperIds: true } });
    return new Map(rows.map(({ id, keeperIds }) => [id, keeperIds]));
  },
};

/** Does one thing to many, and tells it of each, by a number of statements that does not grow with them. */
export async function recordedAll(
  tables: Tables,
  type: keyof typeof CONCERNED,
  ids: readonly string[],
  deed: Deed,
  work: () => Promise<unknown>,
): Promise<void> {
  const before = await statesOf(tables, type, ids);
  await work();
  const after = await statesOf(tables, type, ids);
  const concerned = await CONCERNED[type](tables, [...ids]);
  const told: Told[] = [...after].map(([entityId, state]) => ({
    ...deed,
    entityType: type,
    entityId,
    before: before.get(entityId) ?? null,
    after: state,
    organisationIds: concerned.get(entityId) ?? [],
  }));
  await tellAll(tables, LEDGER.schema, told);
}

/** As the feed tells them: as JSON. */
async function statesOf(tables: Tables, type: Recorded, ids: readonly string[]): Promise<Map<string, Snapshot>> {
  const rows: { id: string }[] = JSON.parse(JSON.stringify(await rowsOf(tables, type, { id: { in: [...ids] } })));
  return new Map(rows.map((row) => [row.id, row]));
}
