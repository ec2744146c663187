import { toDay } from '@cdw/kernel/days.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import { existing } from '@cdw/kernel/writing/existing.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import { EVALUATION, noteStanding } from './change-evaluation.ts';
import type { Evaluation, EvaluationRespondent } from './generated/prisma/client.ts';
import { FIGURES_PER_EVALUATION_MAX } from './limits.ts';
import type { Tables } from './snapshots.ts';
import type { Claim } from './taken.ts';

/** Refuses whoever an evaluation does not ask for figures of some subjects. One that does not exist is a fault of the input. */
export async function permitAnswering(
  tables: Tables,
  viewer: Viewer,
  id: string,
  subjectIds: readonly string[],
): Promise<void> {
  const evaluation = await tables.evaluation.findUnique({ where: { id }, include: { respondents: true } });
  if (!evaluation) return;
  const answering = whoAnswers(evaluation.respondents, subjectIds, viewer);
  permitOrganisations(viewer, answering, 'whom the evaluation asks for this');
}

/** Notes what an evaluation does not ask for: which indicators, which period, and how many figures. */
export async function noteUnasked(tables: Tables, faults: Faults, id: string, claims: readonly Claim[]): Promise<void> {
  const find = (key: string) => tables.evaluation.findUnique({ where: { id: key }, include: { indicators: true } });
  const evaluation = await existing(faults, EVALUATION.path, id, EVALUATION, find);
  noteStanding(faults, evaluation, 'UNDER_WAY');
  const wanted = new Set(evaluation.indicators.map(({ indicatorId }) => indicatorId));
  for (const { path, indicatorId, firstDay, lastDay } of claims) {
    if (wanted.size > 0 && !wanted.has(indicatorId)) {
      faults.add(`${path}.indicator`, 'INVALID', 'is none of the indicators that the evaluation wants.');
    }
    if (firstDay < evaluation.firstDay || lastDay > evaluation.lastDay) {
      faults.add(`${path}.from`, 'INVALID', `is not within the period of the evaluation: ${periodOf(evaluation)}.`);
    }
  }
  const { slug } = evaluation;
  const count = await tables.observation.count({ where: { evaluation: { slug }, status: { not: 'WITHDRAWN' } } });
  if (count + claims.length > FIGURES_PER_EVALUATION_MAX) {
    const message = `has ${count} figures; ${FIGURES_PER_EVALUATION_MAX} are the most.`;
    faults.add(EVALUATION.path, 'TOO_MANY', message);
  }
}

/** Those who may answer: an organisation that is asked, and whoever keeps the spaces of which is asked today and gives figures of them alone. */
function whoAnswers(
  respondents: readonly EvaluationRespondent[],
  subjectIds: readonly string[],
  { organisationIds }: Viewer,
): readonly string[] {
  const spaces = new Set(respondents.map(({ spaceId }) => spaceId));
  const areAsked = subjectIds.every((id) => spaces.has(id));
  return [...respondents.flatMap(({ organisationId }) => organisationId ?? []), ...(areAsked ? organisationIds : [])];
}

const periodOf = ({ firstDay, lastDay }: Evaluation): string => `${toDay(firstDay)} to ${toDay(lastDay)}`;
