import { createHash } from 'node:crypto';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { badUserInput } from '../errors.ts';
import { IDEMPOTENCY_KEY_CHARACTERS_MAX } from '../limits.ts';
import type { RawQuery } from '../listing.ts';
import { conflict } from './conflict.ts';
import { type Tables, tableOf } from './ledger.ts';

/** What is asked for: which mutation, with which input. */
export type Intent = { readonly mutation: string; readonly input: unknown };

/** A key in use: whose it is, and for what. */
export type Claim = { readonly actor: string; readonly key: string; readonly intent: Intent };

/** A key as a header carries it; what no client can have meant is refused. */
export function checkedKey(key: string): string {
  if (new RegExp(`^[\\x21-\\x7e]{1,${IDEMPOTENCY_KEY_CHARACTERS_MAX}}$`).test(key)) return key;
  throw badUserInput(
    `The Idempotency-Key must have 1 to ${IDEMPOTENCY_KEY_CHARACTERS_MAX} visible ASCII characters, for example a UUID.`,
  );
}

/**
 * Takes a key within the transaction of its write, and answers nothing; or answers what came of the same write before.
 * A twin that arrives at the same time waits here until the first one has ended.
 */
export async function takeKey(
  tables: Tables,
  schema: string,
  { actor, key, intent }: Claim,
): Promise<string | undefined> {
  const table = tableOf(schema, 'IdempotencyKey');
  const bodyHash = hashOf(intent);
  const taken = await tables.$executeRaw(sql`INSERT INTO ${table} (actor, key, "bodyHash")
    VALUES (${actor}, ${key}, ${bodyHash}) ON CONFLICT DO NOTHING`);
  if (taken === 1) return undefined;
  const [before] = await tables.$queryRaw<{ bodyHash: string; id: string }[]>(
    sql`SELECT "bodyHash", answer->>'id' AS id FROM ${table} WHERE actor = ${actor} AND key = ${key}`,
  );
  if (before?.bodyHash === bodyHash) return before.id;
  throw conflict(
    'This Idempotency-Key was used before for another change. Send each change under a key of its own, and only the same change again under the same key.',
    { reason: 'IDEMPOTENCY_KEY_REUSED' },
  );
}

/** Whether a key was used before; by whoever uses it now, since a key is its actor's. */
export async function isKeyTaken(tables: RawQuery, schema: string, { actor, key }: Claim): Promise<boolean> {
  const taken = await tables.$queryRaw<unknown[]>(
    sql`SELECT key FROM ${tableOf(schema, 'IdempotencyKey')} WHERE actor = ${actor} AND key = ${key}`,
  );
  return taken.length > 0;
}

/** Keeps what came of the write under its key. */
export const keepAnswer = (tables: Tables, schema: string, { actor, key }: Claim, id: string): Promise<number> =>
  tables.$executeRaw(sql`UPDATE ${tableOf(schema, 'IdempotencyKey')} SET answer = ${JSON.stringify({ id })}::jsonb
    WHERE actor = ${actor} AND key = ${key}`);

const hashOf = (intent: Intent): string => createHash('sha256').update(sorted(intent)).digest('base64url');

/** As text in which the order of an object's keys does not matter, since clients may write them in any. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
