import type { Evaluation, ObservationStatus, Prisma } from '../generated/prisma/client.ts';
import { FIGURES_PER_EVALUATION_MAX } from '../limits.ts';
import type { Tables } from '../snapshots.ts';

/** The figures of an evaluation: those that were given for this edition, or for one before it. */
export const figuresOf = (
  { slug, edition }: Pick<Evaluation, 'slug' | 'edition'>,
  statuses: ObservationStatus[],
): Prisma.ObservationWhereInput => ({
  status: { in: statuses },
  evaluation: { slug, edition: { lte: edition } },
});

/** Those of them that are published, with all that a report tells of each. */
export const figuresRead = (tables: Tables, evaluation: Evaluation) =>
  tables.observation.findMany({
    where: figuresOf(evaluation, ['PUBLISHED']),
    include: {
      indicator: true,
      parts: { orderBy: { position: 'asc' } },
      nonRespondents: { orderBy: { publishedName: 'asc' } },
    },
    orderBy: [{ indicator: { code: 'asc' } }, { subjectId: 'asc' }, { firstDay: 'asc' }, { id: 'asc' }],
    take: FIGURES_PER_EVALUATION_MAX,
  });
