import { on } from '@cdw/kernel/as-of.ts';
import type { Day } from '@cdw/kernel/days.ts';
import type { Call } from '../generated/prisma/client.ts';
import type { Loaders } from '../loaders.ts';
import { type Funding, type FundingYear, fundingKey, NO_FUNDING } from './funding.ts';

/** What awards gave to one beneficiary, or gave away under one call, by a day. */
export type FundingOf = Funding & {
  readonly of: 'beneficiary' | 'call';
  readonly id: string;
  readonly day: Day;
  /** How many projects a call chose, where a source tells. */
  readonly chosen: number | null;
  readonly years: () => Promise<FundingYear[]>;
};

export const fundingOfBeneficiary = (id: string, day: Day, load: Loaders): Promise<FundingOf> =>
  fundingOf({ of: 'beneficiary', id, day, chosen: null }, load.fundingOfBeneficiary, load.fundingYearsOfBeneficiary);

export const fundingOfCall = ({ id, projectsSelected: chosen }: Call, day: Day, load: Loaders): Promise<FundingOf> =>
  fundingOf({ of: 'call', id, day, chosen }, load.fundingOfCall, load.fundingYearsOfCall);

async function fundingOf(
  of: Pick<FundingOf, 'of' | 'id' | 'day' | 'chosen'>,
  totals: Loaders['fundingOfCall'],
  years: Loaders['fundingYearsOfCall'],
): Promise<FundingOf> {
  const key = fundingKey(of.id, of.day);
  return on({ ...((await totals.load(key)) ?? NO_FUNDING), ...of, years: () => years.load(key) }, of.day);
}
