import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import { badUserInput } from '../errors.ts';
import { PAGE_SIZE_DEFAULT, PAGE_SIZE_MAX } from '../limits.ts';
import type { RawQuery } from '../listing.ts';
import { allOf } from '../selection.ts';
import type { Snapshot } from './change.ts';
import { tableOf } from './ledger.ts';

/** A change as the table holds it. */
export type ChangeRow = {
  readonly sequence: bigint;
  readonly transaction: string;
  readonly at: Date;
  readonly entityType: string;
  readonly entityId: string;
  readonly kind: string;
  readonly fields: string[];
  readonly before: Snapshot | null;
  readonly after: Snapshot;
  readonly actor: string;
  readonly organisationIds: string[];
  readonly isCorrection: boolean;
};

/** A part of the changes, and where the next part begins. */
export type Feed = {
  readonly changes: readonly ChangeRow[];
  readonly endCursor: string;
  readonly hasNextPage: boolean;
};

export type FeedArgs = { readonly first?: number | null | undefined; readonly after?: string | null | undefined };

type Place = { readonly transaction: string; readonly sequence: string };

const BEGINNING: Place = { transaction: '0', sequence: '0' };

/** Only what no transaction under way can still come before: whoever follows misses none, though they end in any order. */
export const SETTLED = sql`c.transaction < pg_snapshot_xmin(pg_current_snapshot())`;

/** The changes after a place that meet some conditions, in the order of their transactions. */
export async function readChanges(
  db: RawQuery,
  schema: string,
  { first, after }: FeedArgs,
  where: readonly (Sql | undefined)[],
): Promise<Feed> {
  const size = checkedSize(first ?? PAGE_SIZE_DEFAULT);
  const { transaction, sequence } = after ? placeOf(after) : BEGINNING;
  const rows = await db.$queryRaw<ChangeRow[]>(sql`SELECT c.sequence, c.transaction::text AS transaction, c.at,
      c."entityType", c."entityId", c.kind, c.fields, c.before, c.after, c.actor, c."organisationIds", c."isCorrection"
    FROM ${tableOf(schema, 'Change')} AS c
    WHERE (c.transaction, c.sequence) > (${transaction}::xid8, ${sequence}::bigint) AND ${allOf(where)}
    ORDER BY c.transaction, c.sequence LIMIT ${size + 1}`);
  const changes = rows.slice(0, size);
  const last = changes.at(-1);
  return {
    changes,
    endCursor: last ? cursorOf(last) : (after ?? cursorOf(BEGINNING)),
    hasNextPage: rows.length > size,
  };
}

/** Where the settled changes end now: the place of the last one, or the beginning where there is none. */
export async function latestCursor(db: RawQuery, schema: string): Promise<string> {
  const [last = BEGINNING] = await db.$queryRaw<Place[]>(sql`SELECT c.transaction::text AS transaction,
      c.sequence::text AS sequence FROM ${tableOf(schema, 'Change')} AS c
    WHERE ${SETTLED} ORDER BY c.transaction DESC, c.sequence DESC LIMIT 1`);
  return cursorOf(last);
}

export const cursorOf = ({ transaction, sequence }: { transaction: string; sequence: bigint | string }): string =>
  Buffer.from(`CHANGE ${transaction} ${sequence}`).toString('base64url');

function placeOf(cursor: string): Place {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const [, transaction, sequence] = /^CHANGE (\d{1,19}) (\d{1,18})$/.exec(text) ?? [];
  if (transaction !== undefined && sequence !== undefined) return { transaction, sequence };
  throw badUserInput(
    `"${cursor.slice(0, 40)}" in \`after\` is not a cursor of changes. Use \`endCursor\`, or the \`cursor\` of a change, unchanged.`,
    'after',
  );
}

function checkedSize(first: number): number {
  if (first >= 0 && first <= PAGE_SIZE_MAX) return first;
  throw badUserInput(
    `\`first\` is ${first}, but 0 to ${PAGE_SIZE_MAX} changes are given at once. Ask for fewer, and follow \`endCursor\`.`,
    'first',
  );
}
