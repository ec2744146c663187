import { fromDay, today } from '@cdw/kernel/days.ts';
import type { Recorded, Tables } from './snapshots.ts';

/** The identifiers of those who run a space today. A space without an operator is the agency's to keep. */
export async function operatorsToday(tables: Tables, spaceId: string): Promise<string[]> {
  const now = fromDay(today());
  const operators = await tables.spaceOperator.findMany({
    where: { spaceId, role: 'OPERATOR', firstDay: { lte: now }, lastDay: { gte: now } },
    select: { organisationId: true },
  });
  return operators.map(({ organisationId }) => organisationId);
}

/** The identifiers of the organisations that a change of a thing concerns: they may read its audit. */
export async function concernedBy(tables: Tables, type: Recorded, id: string): Promise<string[]> {
  if (type === 'Organisation') return [id];
  if (type === 'Space') return await operatorsToday(tables, id);
  const now = fromDay(today());
  const coordinators = await tables.networkCoordinator.findMany({
    where: { networkId: id, firstDay: { lte: now }, lastDay: { gte: now } },
    select: { organisationId: true },
  });
  return coordinators.map(({ organisationId }) => organisationId);
}
