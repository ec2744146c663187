import type { Recorded, Tables } from './snapshots.ts';

/** The identifiers of the organisations that a change of a thing concerns: they may read its audit. */
export async function concernedBy(tables: Tables, type: Recorded, id: string): Promise<string[]> {
  if (type === 'Indicator') return [];
  if (type === 'EvaluationRespondent') {
    return (await tables.evaluationRespondent.findUnique({ where: { id } }))?.keeperIds ?? [];
  }
  if (type === 'Observation') return (await tables.observation.findUnique({ where: { id } }))?.givenBy ?? [];
  const parties = await tables.evaluationParty.findMany({
    where: { evaluationId: id },
    select: { organisationId: true },
  });
  return parties.map(({ organisationId }) => organisationId);
}
