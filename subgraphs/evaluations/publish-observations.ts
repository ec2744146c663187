import { knownFromToday } from './known-from.ts';
import { recordedAll } from './recorded-all.ts';
import type { Tables } from './snapshots.ts';

/** Publishes figures that were handed in; those that they correct are superseded by that, and told as corrected. */
export async function publishAll(tables: Tables, ids: readonly string[], actor: string): Promise<void> {
  const step = { version: { increment: 1 } } as const;
  await recordedAll(tables, 'Observation', ids, { kind: 'PUBLISHED', actor }, async () => {
    // First, so that the roll-ups are written once.
    await setKnownFrom(tables, ids);
    await tables.observation.updateMany({
      where: { id: { in: [...ids] } },
      data: { status: 'PUBLISHED', publishedAt: new Date(), ...step },
    });
  });
  const corrected = await tables.observation.findMany({
    where: { status: 'PUBLISHED', supersededBy: { id: { in: [...ids] } } },
    select: { id: true },
  });
  const where = { id: { in: corrected.map(({ id }) => id) } };
  const deed = { kind: 'SUPERSEDED', actor, isCorrection: true };
  await recordedAll(tables, 'Observation', where.id.in, deed, () =>
    tables.observation.updateMany({ where, data: { status: 'SUPERSEDED', ...step } }),
  );
}

/** What no dated work states is known from its publication on: not from the day on which it was handed in. */
async function setKnownFrom(tables: Tables, ids: readonly string[]): Promise<void> {
  const select = { id: true, sourceKeys: true, knownFrom: true } as const;
  const before = await tables.observation.findMany({ where: { id: { in: [...ids] } }, select });
  const changed = (await knownFromToday(tables, before)).filter(
    ({ knownFrom }, place) => knownFrom.getTime() !== before[place]?.knownFrom.getTime(),
  );
  const [first] = changed;
  if (first) {
    const where = { id: { in: changed.map(({ id }) => id) } };
    await tables.observation.updateMany({ where, data: { knownFrom: first.knownFrom } });
  }
}
