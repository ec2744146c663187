import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import { conflict } from './conflict.ts';
import type { Tables } from './ledger.ts';

/** Raises the version of a row that exists from the one that its writer knew; when it is another by now, the write is refused. */
export async function raiseVersion(tables: Tables, table: Sql, id: string, known: number): Promise<void> {
  const raised = await tables.$executeRaw(
    sql`UPDATE ${table} SET version = version + 1 WHERE id = ${id} AND version = ${known}`,
  );
  if (raised === 1) return;
  const [row] = await tables.$queryRaw<{ version: number }[]>(sql`SELECT version FROM ${table} WHERE id = ${id}`);
  throw conflict(
    `${id} is at version ${row?.version}, not ${known}: it was changed in between. Read it again, and send the change with the present version where it still applies.`,
    { id, presentVersion: row?.version },
  );
}
