import { sqltag as sql } from '@prisma/client/runtime/client';
import type { EvaluationRespondent } from './generated/prisma/client.ts';
import type { Tables } from './snapshots.ts';

/** How far somebody who is asked has come. Whoever answers after having declined has answered. */
export type RespondentState = 'ANSWERED' | 'DECLINED' | 'OUTSTANDING';
export type Respondent = EvaluationRespondent & { readonly state: RespondentState };

/**
 * Those whom evaluations ask, in their order. An organisation has answered that handed in a figure, and a space of which one
 * was handed in: that is looked up, so that it cannot differ from the figures themselves.
 */
export async function respondentsOf(tables: Tables, evaluationIds: readonly string[]): Promise<Respondent[]> {
  const where = { evaluationId: { in: [...evaluationIds] } };
  const respondents = await tables.evaluationRespondent.findMany({ where, orderBy: { position: 'asc' } });
  if (respondents.length === 0) return [];
  const answers = await tables.$queryRaw<{ evaluationId: string; key: string }[]>(sql`
    SELECT DISTINCT o."evaluationId", unnest(o."subjectId" || o."givenBy") AS key FROM evaluations."Observation" AS o
    WHERE o."evaluationId" = ANY(${[...evaluationIds]}::text[]) AND o.status IN ('SUBMITTED', 'PUBLISHED', 'SUPERSEDED')`);
  const answered = new Set(answers.map(({ evaluationId, key }) => `${evaluationId} ${key}`));
  return respondents.map((respondent) => {
    const { evaluationId, organisationId, spaceId, declinedAt } = respondent;
    if (answered.has(`${evaluationId} ${organisationId ?? spaceId}`)) return { ...respondent, state: 'ANSWERED' };
    return { ...respondent, state: declinedAt ? 'DECLINED' : 'OUTSTANDING' };
  });
}
