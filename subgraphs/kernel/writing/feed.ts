import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import { notACursor, type Origin, readCursor, writeCursor } from '../cursors.ts';
import { badUserInput } from '../errors.ts';
import { PAGE_SIZE_DEFAULT, PAGE_SIZE_MAX } from '../limits.ts';
import type { RawQuery } from '../listing.ts';
import { allOf } from '../selection.ts';
import type { Snapshot } from './change.ts';
import { tableOf } from './ledger.ts';

/** A change as the table holds it. */
export type ChangeRow = {
  /** The subgraph whose change it is. */
  readonly log: string;
  readonly position: string;
  readonly at: Date;
  readonly entityType: string;
  readonly entityId: string;
  readonly kind: string;
  readonly fields: string[];
  readonly before: Snapshot | null;
  readonly after: Snapshot | null;
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

type Place = { readonly position: string; readonly at: Date };

/** The place before all changes. */
const BEGINNING: Place = { position: '0', at: new Date(0) };

/**
 * The changes after a place that meet some conditions, in the order of their places. A place is given as a transaction
 * ends, so whoever sees one sees all before it: a reader that remembers the last one misses nothing.
 */
export async function readChanges(
  db: RawQuery,
  schema: string,
  { first, after }: FeedArgs,
  where: readonly (Sql | undefined)[] = [],
): Promise<Feed> {
  const size = checkedSize(first ?? PAGE_SIZE_DEFAULT);
  const place = after ? await placeOf(db, schema, after) : BEGINNING;
  const rows = await db.$queryRaw<ChangeRow[]>(sql`SELECT ${schema} AS log, c.position::text AS position, c.at,
      c."entityType", c."entityId", c.kind, c.fields, c.before, c.after, c.actor, c."organisationIds", c."isCorrection"
    FROM ${tableOf(schema, 'Change')} AS c
    WHERE c.position > ${place.position}::bigint AND ${allOf(where)}
    ORDER BY c.position LIMIT ${size + 1}`);
  const changes = rows.slice(0, size);
  return {
    changes,
    endCursor: cursorOf({ ...(changes.at(-1) ?? place), log: schema }),
    hasNextPage: rows.length > size,
  };
}

/** Where the changes end now: the place of the last one, or the beginning where there is none. */
export async function latestCursor(db: RawQuery, schema: string): Promise<string> {
  const [last = BEGINNING] = await db.$queryRaw<Place[]>(
    sql`${placesIn(schema)} WHERE c.position IS NOT NULL ORDER BY c.position DESC LIMIT 1`,
  );
  return cursorOf({ ...last, log: schema });
}

/** One log has one order, whatever is left out of it: its cursors do not depend on arguments. */
const originOf = (log: string): Origin => ({ list: `changes of ${log}`, fingerprint: '' });

/** A cursor knows the moment of its change too: after a restore of an earlier state, another change may have its place. */
export const cursorOf = ({ log, position, at }: Pick<ChangeRow, 'log' | 'position' | 'at'>): string =>
  writeCursor(originOf(log), [position, String(at.getTime())]);

const placesIn = (schema: string): Sql =>
  sql`SELECT c.position::text AS position, c.at FROM ${tableOf(schema, 'Change')} AS c`;

async function placeOf(db: RawQuery, schema: string, cursor: string): Promise<Place> {
  const former = formerSequence(cursor);
  const [number = '', moment = '', ...more] = former ? [former] : readCursor('after', cursor, originOf(schema));
  if (!(NUMBER.test(number) && (former || NUMBER.test(moment)) && more.length === 0)) throw notACursor('after', cursor);
  if (BigInt(number) === 0n) return BEGINNING;
  const column = former ? sql`c.sequence` : sql`c.position`;
  const [found] = await db.$queryRaw<Place[]>(sql`${placesIn(schema)} WHERE ${column} = ${number}::bigint`);
  if (found && (former || String(found.at.getTime()) === moment)) return found;
  throw badUserInput(
    'The change that the cursor in `after` names is not here: what is kept here was restored from a time before it. Read everything anew, from the beginning or from `latestCursor` on.',
    'after',
  );
}

const NUMBER = /^\d{1,18}$/;

/** Cursors that were given before changes had a place name the change by its number, which it still bears. */
const formerSequence = (cursor: string): string | undefined =>
  /^CHANGE \d{1,19} (\d{1,18})$/.exec(Buffer.from(cursor.slice(0, 80), 'base64url').toString('utf8'))?.[1];

function checkedSize(first: number): number {
  if (first >= 0 && first <= PAGE_SIZE_MAX) return first;
  throw badUserInput(
    `\`first\` is ${first}, but 0 to ${PAGE_SIZE_MAX} changes are given at once. Ask for fewer, and follow \`endCursor\`.`,
    'first',
  );
}
