import { type Day, fromDay } from '@cdw/kernel/days.ts';
import { holdsText } from '@cdw/kernel/search.ts';
import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { PartnershipKind, PartnershipStatus } from './generated/prisma/enums.ts';
import { optionalIdentifierOf } from './identifiers.ts';

export type PartnershipFilter = {
  readonly kind?: PartnershipKind[] | null | undefined;
  readonly status?: (PartnershipStatus | 'UNKNOWN')[] | null | undefined;
  readonly party?: string | null | undefined;
  readonly activeOn: Day | undefined;
  readonly text?: string | null | undefined;
};

/** What may be a party, by the letters with which its identifiers begin, and the column that holds it. */
const PARTY_TYPES = { org: 'Organisation', spc: 'Space', hub: 'CreativeHub' };
export type PartyType = keyof typeof PARTY_TYPES;
export const PARTY_COLUMN: Readonly<Record<PartyType, Sql>> = {
  org: sql`y."organisationId"`,
  spc: sql`y."spaceId"`,
  hub: sql`y."creativeHubId"`,
};

/** That a dated row holds on a day. */
export const holds = (row: Sql, day: Day): Sql =>
  sql`${row}."firstDay" <= ${fromDay(day)}::date AND ${row}."lastDay" >= ${fromDay(day)}::date`;

/** The conditions on a partnership `p`; its status is that on a day. */
export const partnershipConditions = (filter: PartnershipFilter, day: Day): (Sql | undefined)[] => [
  filter.kind ? sql`p.kind = ANY(${filter.kind}::text[]::partnerships."PartnershipKind"[])` : undefined,
  filter.status ? hasStatus(filter.status, day) : undefined,
  filter.activeOn ? hasStatus(['ACTIVE'], filter.activeOn) : undefined,
  hasParty(filter),
  holdsText(sql`p."searchText"`, filter.text),
];

/** What has one of these statuses on a day; unknown is the status of that for which none holds. */
function hasStatus(statuses: readonly (PartnershipStatus | 'UNKNOWN')[], day: Day): Sql {
  const held = sql`SELECT t."partnershipId" FROM partnerships."PartnershipStatusPeriod" AS t WHERE ${holds(sql`t`, day)}`;
  const known = statuses.filter((status) => status !== 'UNKNOWN');
  const isKnown = sql`p.id IN (${held} AND t.status = ANY(${known}::text[]::partnerships."PartnershipStatus"[]))`;
  const isUnknown = sql`NOT EXISTS (${held} AND t."partnershipId" = p.id)`;
  return known.length === statuses.length ? isKnown : sql`(${isKnown} OR ${isUnknown})`;
}

/** Who is a party at the time asked for, if one is asked for. */
function hasParty({ party, activeOn }: PartnershipFilter): Sql | undefined {
  const id = optionalIdentifierOf(PARTY_TYPES, party, 'party');
  if (id === undefined) return undefined;
  const column = PARTY_COLUMN[id.slice(0, 3) as PartyType];
  return sql`p.id IN (SELECT y."partnershipId" FROM partnerships."PartnershipParty" AS y
    WHERE ${column} = ${id} AND ${activeOn ? holds(sql`y`, activeOn) : sql`TRUE`})`;
}
