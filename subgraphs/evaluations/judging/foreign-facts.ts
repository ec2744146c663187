import { type Day, today } from '@cdw/kernel/days.ts';
import type { ForeignType } from '@cdw/kernel/foreign.ts';
import { firstDayOf, type PartialDate } from '@cdw/kernel/partial-date.ts';
import type { SourceRow } from '@cdw/kernel/source.ts';
import { type Days, holdsOn, validity } from '@cdw/kernel/validity.ts';
import { publicFrom } from '../known-from.ts';

/** A source as another subgraph tells it: whole, since its key means nothing here. */
export const SOURCE = 'sources { key title url publisher publishedOn }';
const AWARDS = 'awards(first: 100) { nodes { call { id awardedOn } } }';

/** When something opened, and to whose rules of autonomy it is bound. */
export type Bound = {
  readonly openedOn?: PartialDate | null;
  readonly launchedOn?: PartialDate | null;
  readonly sources: readonly SourceRow[];
  readonly membershipHistory?: readonly (ToldFact & { readonly network: { readonly id: string } })[];
  readonly awards: {
    readonly nodes: readonly { readonly call: { id: string; awardedOn: PartialDate | null } }[];
  } | null;
};

export const BOUND_SPACE: ForeignType = {
  type: 'Space',
  prefix: 'spc',
  field: 'space',
  argument: 'id',
  fields: `openedOn ${SOURCE} membershipHistory { network { id } period { from through } sources { publishedOn } } ${AWARDS}`,
};

export const BOUND_HUB: ForeignType = {
  type: 'CreativeHub',
  prefix: 'hub',
  field: 'creativeHub',
  argument: 'id',
  fields: `launchedOn ${SOURCE} ${AWARDS}`,
};

/** The networks to which it belongs on a day, and the calls that had selected it by then. */
export function boundTo({ membershipHistory = [], awards }: Bound, day: Day): { networks: string[]; calls: string[] } {
  const memberships = membershipHistory.filter((membership) => holdsOn(daysOf(membership), day));
  const calls = (awards?.nodes ?? []).filter(({ call }) => !call.awardedOn || firstDayOf(call.awardedOn) <= day);
  return { networks: memberships.map(({ network }) => network.id), calls: calls.map(({ call }) => call.id) };
}

/** A dated fact as another subgraph tells it. */
export type ToldFact = {
  readonly period: { readonly from: PartialDate | null; readonly through: PartialDate | null };
  readonly sources?: readonly Pick<SourceRow, 'publishedOn'>[];
};

/** The days on which such a fact holds: where no source tells since when, from the day on which the first of them attests it. */
export function daysOf({ period: { from, through }, sources = [] }: ToldFact): Days {
  const attested = publicFrom(sources.map(({ publishedOn }) => publishedOn)) ?? today();
  return validity({ validFrom: from ?? attested, validThrough: through });
}
