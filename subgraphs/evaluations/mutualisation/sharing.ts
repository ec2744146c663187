import type { ForeignType } from '@cdw/kernel/foreign.ts';
import type { PartialDate } from '@cdw/kernel/partial-date.ts';
import type { SourceRow } from '@cdw/kernel/source.ts';
import { SOURCE } from '../judging/foreign-facts.ts';

type Told = { readonly from: PartialDate | null; readonly through: PartialDate | null };

export type Shared = {
  readonly id: string;
  readonly visitCount: number | null;
  readonly hours: string | null;
  readonly period: Told;
  readonly sources: readonly SourceRow[];
};

/** What the graph tells of a partnership that shares spaces. */
export type Sharing = {
  readonly period: Told;
  readonly sources: readonly SourceRow[];
  readonly accessRightHistory: readonly {
    readonly id: string;
    readonly period: Told;
    readonly host: { readonly id: string } | null;
    readonly beneficiary: { readonly id: string } | null;
    readonly sharedUses: { readonly totalCount: number; readonly nodes: readonly Shared[] };
  }[];
  readonly goodPractices: readonly { readonly id: string }[];
};

const PERIOD = 'period { from through }';

export const SHARING: ForeignType = {
  type: 'Partnership',
  prefix: 'prt',
  field: 'partnership',
  argument: 'id',
  fields: `${PERIOD} ${SOURCE} goodPractices { id }
    accessRightHistory { id ${PERIOD} host { id } beneficiary { id }
      sharedUses(first: 100) { totalCount nodes { id visitCount hours ${PERIOD} ${SOURCE} } } }`,
};
