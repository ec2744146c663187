import { tell } from '@cdw/kernel/writing/change.ts';
import { concernedBy } from './concerned.ts';
import { type Recorded, snapshotOf, type Tables } from './snapshots.ts';

/** What is done to which thing, by whom. */
export type Deed = {
  readonly type: Recorded;
  readonly id: string;
  readonly kind: string;
  readonly actor: string;
  readonly isCorrection?: boolean;
};

/** Does something to a thing, and tells it with what was before and after: what is told cannot differ from what was done. */
export async function recorded(tables: Tables, deed: Deed, work: () => Promise<unknown>): Promise<void> {
  const { type, id, kind, actor, isCorrection } = deed;
  const [before, concernedBefore] = [await snapshotOf(tables, type, id), await concernedBy(tables, type, id)];
  await work();
  const after = await snapshotOf(tables, type, id);
  if (!after) throw new Error(`${type} ${id} was ${kind}, and is not there`);
  await tell(tables, 'spaces', {
    entityType: type,
    entityId: id,
    kind,
    before: before ?? null,
    after,
    actor,
    organisationIds: [...new Set([...concernedBefore, ...(await concernedBy(tables, type, id))])],
    ...(isCorrection && { isCorrection }),
  });
}
