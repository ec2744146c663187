import type { Reference, Referred } from '@cdw/kernel/writing/references.ts';
import { SUBJECTS } from './foreign.ts';
import type { EvaluationRespondent, Prisma } from './generated/prisma/client.ts';
import { keepersOf } from './keepers.ts';
import type { Tables } from './snapshots.ts';

/** Whoever answers today for one that is asked, in words. */
export const ANSWERING = 'the organisation that is asked, or that operates the space today';

/** The spaces of which some are asked, so that the graph tells who operates them today. */
export async function spacesAsked(tables: Tables, where: Prisma.EvaluationRespondentWhereInput): Promise<Reference[]> {
  const asked = await tables.evaluationRespondent.findMany({ where, select: { spaceId: true } });
  return asked.flatMap(({ spaceId }) => (spaceId ? [{ key: spaceId, to: SUBJECTS.SPACE }] : []));
}

/** Who answers today for one that is asked: the organisation itself, or whoever operates the space. */
export const answeringFor = ({ organisationId, spaceId }: EvaluationRespondent, referred: Referred): string[] =>
  spaceId ? keepersOf(referred.dataOf(spaceId)) : [organisationId ?? ''];

/** The organisations that were asked, with those that answer today: once asked, an organisation reads who else is. */
export const askedWith = ({ keeperIds }: EvaluationRespondent, answering: readonly string[]): string[] => [
  ...new Set([...keeperIds, ...answering]),
];
