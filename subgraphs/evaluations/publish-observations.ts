import type { Tables } from './snapshots.ts';
import { recordedObservations } from './told-observations.ts';

/** Publishes figures that were handed in; those that they correct are superseded by that, and told as corrected. */
export async function publishAll(tables: Tables, ids: readonly string[], actor: string): Promise<void> {
  const step = { version: { increment: 1 } } as const;
  await recordedObservations(tables, ids, { kind: 'PUBLISHED', actor }, () =>
    tables.observation.updateMany({
      where: { id: { in: [...ids] } },
      data: { status: 'PUBLISHED', publishedAt: new Date(), ...step },
    }),
  );
  const corrected = await tables.observation.findMany({
    where: { status: 'PUBLISHED', supersededBy: { id: { in: [...ids] } } },
    select: { id: true },
  });
  const where = { id: { in: corrected.map(({ id }) => id) } };
  const deed = { kind: 'SUPERSEDED', actor, isCorrection: true };
  await recordedObservations(tables, where.id.in, deed, () =>
    tables.observation.updateMany({ where, data: { status: 'SUPERSEDED', ...step } }),
  );
}
