import type { Concern } from '@cdw/kernel/writing/concerned.ts';
import type { Recorded, Tables } from './snapshots.ts';

/** The organisations that changes of some things concern: they may read their audit. */
export async function concernedBy(tables: Tables, type: Recorded, ids: string[]): Promise<Concern[]> {
  const where = { id: { in: ids } };
  switch (type) {
    case 'Indicator':
    case 'AutonomyRule':
      return [];
    case 'EvaluationRespondent': {
      const rows = await tables.evaluationRespondent.findMany({ where, select: { id: true, keeperIds: true } });
      return rows.flatMap(({ id, keeperIds }) => keeperIds.map((organisationId) => ({ id, organisationId })));
    }
    case 'Observation': {
      const rows = await tables.observation.findMany({ where, select: { id: true, givenBy: true } });
      return rows.flatMap(({ id, givenBy }) => givenBy.map((organisationId) => ({ id, organisationId })));
    }
    case 'Evaluation': {
      const parties = await tables.evaluationParty.findMany({ where: { evaluationId: { in: ids } } });
      return parties.map(({ evaluationId: id, organisationId }) => ({ id, organisationId }));
    }
  }
}
