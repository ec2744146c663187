import { inputOf } from '@cdw/kernel/facts/define-fact.ts';
import { builder } from '../builder.ts';
import type { AccessTerms, Facility, QuotaInterval, UseUnit } from '../generated/prisma/client.ts';
import { sideColumns, termsColumns } from './terms.ts';

type Maybe<T> = T | null | undefined;

/** What a right allows, as a caller gives it. */
export type GivenTerms = {
  readonly terms: AccessTerms;
  readonly discount?: Maybe<string>;
  readonly price?: Maybe<string>;
  readonly priceUnit?: Maybe<UseUnit>;
  readonly quota?: Maybe<{ readonly amount: number; readonly unit: UseUnit; readonly per: QuotaInterval }>;
  readonly facilities?: Maybe<readonly Facility[]>;
  readonly facilitiesAsPublished?: Maybe<string>;
  readonly plans?: Maybe<readonly string[]>;
  readonly isBothWays: boolean;
  readonly note?: Maybe<string>;
};

export type GivenRight = GivenTerms & { readonly host: string; readonly beneficiary: string };

export const AccessRightInput = builder.inputRef<GivenRight>('AccessRightInput').implement({
  description: 'That the members of one space may use another one. Both are parties of the partnership.',
  fields: (t) => inputOf({ ...sideColumns, ...termsColumns }, t as never, true) as never,
});
