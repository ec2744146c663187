import { tell } from './change.ts';
import { concernedOf } from './concerned.ts';
import type { Ledger, Tables } from './ledger.ts';
import { snapshotsOf } from './snapshots.ts';

/** What is done to which thing, by whom. */
export type Deed<Type extends string> = {
  readonly type: Type;
  readonly id: string;
  /** What is done, as a participle: RENAMED. */
  readonly kind: string;
  readonly actor: string;
  readonly isCorrection?: boolean;
  /** Whether the thing is there no more. */
  readonly isWithdrawal?: boolean;
  /** Organisations that it concerns beside those that the tables tell of. */
  readonly concerned?: readonly string[];
};

/** Does something to a thing, and tells it with what was before and after: what is told cannot differ from what was done. */
export async function recorded<T extends Tables, Type extends string>(
  ledger: Ledger<T, Type>,
  tables: T,
  deed: Deed<Type>,
  work: () => Promise<unknown>,
): Promise<void> {
  const { type, id, kind, actor, isCorrection, isWithdrawal = false, concerned = [] } = deed;
  const [before] = await snapshotsOf(ledger, tables, type, { id });
  const concernedNow = async () => (await concernedOf(ledger, tables, type, [id])).get(id) ?? [];
  const concernedBefore = before ? await concernedNow() : [];
  await work();
  const [after] = await snapshotsOf(ledger, tables, type, { id });
  if (!after !== isWithdrawal)
    throw new Error(`${type} ${id} was ${kind}, and ${after ? 'is there still' : 'is not there'}`);
  await tell(tables, ledger.schema, {
    entityType: type,
    entityId: id,
    kind,
    before: before ?? null,
    after: after ?? null,
    actor,
    organisationIds: [...new Set([...concerned, ...concernedBefore, ...(await concernedNow())])],
    ...(isCorrection && { isCorrection }),
  });
}
