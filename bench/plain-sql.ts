import { randomUUID } from 'node:crypto';
import { statements } from '@cdw/kernel/database/statements.ts';
import { openStore, type Store } from '@cdw/kernel/database/store.ts';
import { isSerializationFailure } from '@cdw/kernel/writing/serialization.ts';
import type { WayToWrite } from './way-to-write.ts';

/** The rows that the correction of a name writes, without anything that is read or checked for it. */
const rows = (key: string, space: string, name: string): [sql: string, ...args: string[]][] => [
  [`INSERT INTO spaces."IdempotencyKey" (actor, key, "bodyHash") VALUES ('bench', $1, $1) ON CONFLICT DO NOTHING`, key],
  ['UPDATE spaces."Space" SET version = version + 1 WHERE id = $1', space],
  [`UPDATE spaces."SpaceName" SET "nameFr" = $1, "sourceKeys" = '{pw-72821}' WHERE "spaceId" = $2`, name, space],
  ['UPDATE spaces."Space" SET "searchText" = $1, "sortName" = $1 WHERE id = $2', name, space],
  [
    `INSERT INTO spaces."Change"
      ("entityType", "entityId", kind, fields, before, after, actor, "organisationIds", "isCorrection")
    SELECT "entityType", "entityId", 'NAME_CORRECTED', '{names}', after, after, 'bench', "organisationIds", true
      FROM spaces."Change" WHERE "entityId" = $1 ORDER BY sequence LIMIT 1`,
    space,
  ],
  [
    `UPDATE spaces."IdempotencyKey" SET answer = jsonb_build_object('id', $1::text) WHERE actor = 'bench' AND key = $2`,
    space,
    key,
  ],
];
type Driver = Awaited<ReturnType<Store['adapter']['connect']>>;
type Transaction = Awaited<ReturnType<Driver['startTransaction']>>;

const TEXT = { scalarType: 'string', arity: 'scalar' } as const;

/** Writes the same rows by SQL in one serializable transaction, through the driver that the graph uses. */
export async function byPlainSql(databaseUrl: string): Promise<WayToWrite> {
  const store = await openStore(databaseUrl, 'spaces');
  const adapter = await store.adapter.connect();
  let count = 0;
  const counting = (): void => {
    count += 1;
  };
  statements.subscribe(counting);
  return {
    name: 'plain SQL',
    write: async (space) => {
      const transaction = await adapter.startTransaction('SERIALIZABLE');
      try {
        for (const [sql, ...args] of rows(randomUUID(), space, randomUUID())) {
          await transaction.executeRaw({ sql, args, argTypes: args.map(() => TEXT) });
        }
        await end(transaction, 'COMMIT');
        return true;
      } catch (cause) {
        await end(transaction, 'ROLLBACK');
        if (isSerializationFailure(cause)) return false;
        throw cause;
      }
    },
    usage: async () => {
      const { user, system } = process.cpuUsage();
      return { cpuMs: (user + system) / 1_000, statements: count };
    },
    stop: async () => {
      statements.unsubscribe(counting);
      await adapter.dispose();
      await store.close();
    },
  };
}

/** PGlite's driver ends a transaction by itself, that of PostgreSQL leaves it to the caller. */
async function end(transaction: Transaction, how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
  if (!transaction.options.usePhantomQuery) await transaction.executeRaw({ sql: how, args: [], argTypes: [] });
  await (how === 'COMMIT' ? transaction.commit() : transaction.rollback());
}
