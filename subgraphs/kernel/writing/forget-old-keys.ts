import { sqltag as sql } from '@prisma/client/runtime/client';
import {
  IDEMPOTENCY_KEY_DAYS_MAX,
  IDEMPOTENCY_KEYS_FORGOTTEN_AT_ONCE_MAX,
  IDEMPOTENCY_KEYS_REVIEW_MILLISECONDS,
} from '../limits.ts';
import { logFault } from '../log.ts';
import { type Tables, tableOf } from './ledger.ts';

/** When this process looks for old keys again, by the client of the subgraph. */
const nextReviews = new WeakMap<Tables, number>();

/**
 * Forgets the keys that are old enough. Keys come by writes only, so writes see to it, once an hour: there is no timer to keep
 * and to stop. What is too much for once is left to the next write, which keeps the locks short and still keeps up.
 */
export async function forgetOldKeys(db: Tables, schema: string): Promise<void> {
  if (Date.now() < (nextReviews.get(db) ?? 0)) return;
  nextReviews.set(db, Date.now() + IDEMPOTENCY_KEYS_REVIEW_MILLISECONDS);
  try {
    const forgotten = await forget(db, schema);
    if (forgotten === IDEMPOTENCY_KEYS_FORGOTTEN_AT_ONCE_MAX) nextReviews.delete(db);
  } catch (cause) {
    // The write is done, and its answer must not be lost for this: the next review tries again.
    logFault('Old idempotency keys could not be forgotten:', cause);
  }
}

/** A statement of its own, not serializable, and passing over what another process is forgetting: no write has to wait or start again. */
const forget = (db: Tables, schema: string): Promise<number> => {
  const table = tableOf(schema, 'IdempotencyKey');
  return db.$executeRaw(sql`DELETE FROM ${table} WHERE (actor, key) IN (
    SELECT actor, key FROM ${table} WHERE at < now() - make_interval(days => ${IDEMPOTENCY_KEY_DAYS_MAX}::int)
    ORDER BY at LIMIT ${IDEMPOTENCY_KEYS_FORGOTTEN_AT_ONCE_MAX} FOR UPDATE SKIP LOCKED)`);
};
