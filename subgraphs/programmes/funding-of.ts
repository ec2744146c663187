import type { Day } from '@cdw/kernel/days.ts';
import { type Funding, type FundingYear, fundingKey, NO_FUNDING } from './funding.ts';
import type { Loaders } from './loaders.ts';

/** What awards gave to one beneficiary, or gave away under one call, by a day. */
export type FundingOf = Funding & {
  readonly of: 'beneficiary' | 'call';
  readonly id: string;
  readonly day: Day;
  readonly years: () => Promise<FundingYear[]>;
};

export async function fundingOf(of: FundingOf['of'], id: string, day: Day, load: Loaders): Promise<FundingOf> {
  const [totals, years] =
    of === 'call'
      ? [load.fundingOfCall, load.fundingYearsOfCall]
      : [load.fundingOfBeneficiary, load.fundingYearsOfBeneficiary];
  const key = fundingKey(id, day);
  return { ...((await totals.load(key)) ?? NO_FUNDING), of, id, day, years: () => years.load(key) };
}
