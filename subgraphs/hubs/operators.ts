import { fromDay, today } from '@cdw/kernel/days.ts';
import type { Tables } from './snapshots.ts';

/** The identifiers of those who run a hub today. A hub without a known operator is the agency's to keep. */
export async function operatorsToday(tables: Tables, hubId: string): Promise<string[]> {
  const now = fromDay(today());
  const operators = await tables.hubPartner.findMany({
    where: { hubId, role: 'OPERATOR', firstDay: { lte: now }, lastDay: { gte: now } },
    select: { organisationId: true },
  });
  return operators.map(({ organisationId }) => organisationId);
}
