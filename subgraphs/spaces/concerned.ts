import { fromDay, today } from '@cdw/kernel/days.ts';
import type { Concern } from '@cdw/kernel/writing/concerned.ts';
import type { Recorded, Tables } from './tables.ts';

/** The identifiers of those who run a space today. A space without an operator is the agency's to keep. */
export const operatorsToday = async (tables: Tables, spaceId: string): Promise<string[]> =>
  (await operatorsOf(tables, [spaceId])).map(({ organisationId }) => organisationId);

/** The organisations that changes of some things concern: they may read their audit. */
export async function concernedBy(tables: Tables, type: Recorded, ids: string[]): Promise<Concern[]> {
  switch (type) {
    case 'Organisation':
      return ids.map((id) => ({ id, organisationId: id }));
    case 'Space':
      return await operatorsOf(tables, ids);
    case 'Network': {
      const where = { networkId: { in: ids }, ...holdingToday() };
      const coordinators = await tables.networkCoordinator.findMany({ where });
      return coordinators.map(({ networkId: id, organisationId }) => ({ id, organisationId }));
    }
  }
}

/** Who runs some spaces today. */
export async function operatorsOf(tables: Tables, spaceIds: string[]): Promise<Concern[]> {
  const where = { spaceId: { in: spaceIds }, role: 'OPERATOR' as const, ...holdingToday() };
  const operators = await tables.spaceOperator.findMany({ where });
  return operators.map(({ spaceId: id, organisationId }) => ({ id, organisationId }));
}

const holdingToday = () => {
  const now = fromDay(today());
  return { firstDay: { lte: now }, lastDay: { gte: now } };
};
