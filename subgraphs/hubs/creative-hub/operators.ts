import { fromDay, today } from '@cdw/kernel/days.ts';
import type { Concern } from '@cdw/kernel/writing/concerned.ts';
import type { Tables } from '../tables.ts';

/** The identifiers of those who run a hub today. A hub without a known operator is the agency's to keep. */
export const operatorsToday = async (tables: Tables, hubId: string): Promise<string[]> =>
  (await concernedBy(tables, 'CreativeHub', [hubId])).map(({ organisationId }) => organisationId);

/** The organisations that changes of some hubs concern: those who run them may read their audit. */
export async function concernedBy(tables: Tables, _type: 'CreativeHub', hubIds: string[]): Promise<Concern[]> {
  const now = fromDay(today());
  const operators = await tables.hubPartner.findMany({
    where: { hubId: { in: hubIds }, role: 'OPERATOR', firstDay: { lte: now }, lastDay: { gte: now } },
  });
  return operators.map(({ hubId: id, organisationId }) => ({ id, organisationId }));
}
