import { sqltag as sql } from '@prisma/client/runtime/client';
import type { PartialDate } from '../partial-date.ts';
import { type Period, validity } from '../validity.ts';
import type { Snapshot } from './change.ts';
import { type Tables, tableOf } from './ledger.ts';
import type { DatedFact } from './succeed.ts';

/** What a change told: what was of a thing before it, and after. */
export type Deed = { readonly before: Snapshot | null; readonly after: Snapshot };

/** The changes of a thing that gave one of its fields another value, the latest first. */
export const deedsOn = (tables: Tables, schema: string, id: string, field: string): Promise<Deed[]> =>
  tables.$queryRaw<Deed[]>(sql`SELECT before, after FROM ${tableOf(schema, 'Change')}
    WHERE "entityId" = ${id} AND ${field} = ANY(fields) ORDER BY sequence DESC`);

/** A fact as it was before a change ended it, and until when it held then: one that has another end by now was ended anew. */
export type Ended = DatedFact & { readonly until: PartialDate | null };

/** The facts of a part of a thing that a change ended: what had ended by itself keeps its end. */
export function endedBy(deed: Deed | undefined, part: string): Ended[] {
  const ends = new Map(factsOf(deed?.after, part).map(({ id, validThrough }) => [id, validThrough]));
  const ended = factsOf(deed?.before, part).filter(
    ({ id, validThrough }) => ends.has(id) && ends.get(id) !== validThrough,
  );
  return ended.map((fact) => ({ id: fact.id, ...validity(fact), until: ends.get(fact.id) ?? null }));
}

/** A part of a snapshot is a list of facts, or is not there. */
const factsOf = (snapshot: Snapshot | null | undefined, part: string) =>
  (snapshot?.[part] ?? []) as readonly (Period & { readonly id: string })[];
