import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { GraphQLError } from 'graphql';
import { conflict } from './conflict.ts';
import type { Tables } from './ledger.ts';

/** Raises the version of a row that exists from the one that its writer knew; when it is another by now, the write is refused. */
export async function raiseVersion(tables: Tables, table: Sql, id: string, known: number): Promise<void> {
  const raised = await tables.$executeRaw(
    sql`UPDATE ${table} SET version = version + 1 WHERE id = ${id} AND version = ${known}`,
  );
  if (raised === 1) return;
  const [row] = await tables.$queryRaw<{ version: number }[]>(sql`SELECT version FROM ${table} WHERE id = ${id}`);
  throw staleVersion(id, row?.version, known);
}

/** The refusal of a change that starts from a version which is not the present one. */
export const staleVersion = (id: string, present: number | undefined, known: number): GraphQLError =>
  conflict(
    `${id} is at version ${present}, not ${known}: it was changed in between. Read it again, and send the change with the present version where it still applies.`,
    { id, presentVersion: present },
  );
