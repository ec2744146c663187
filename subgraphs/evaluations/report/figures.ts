import type { Evaluation, ObservationStatus, Prisma } from '../generated/prisma/client.ts';

/** The figures of an evaluation: those that were given for this edition, or for one before it. */
export const figuresOf = (
  { slug, edition }: Pick<Evaluation, 'slug' | 'edition'>,
  statuses: ObservationStatus[],
): Prisma.ObservationWhereInput => ({
  status: { in: statuses },
  evaluation: { slug, edition: { lte: edition } },
});
