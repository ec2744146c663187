import { type Day, FIRST_DAY } from '@cdw/kernel/days.ts';
import type { SourceRow } from '@cdw/kernel/source.ts';
import { Decimal } from '@prisma/client/runtime/client';
import { sum } from '../judging/least-squares.ts';
import { publicFrom } from '../known-from.ts';
import type { Funded, FundedAward } from './funded.ts';

/** The public money of some years, as far as it was known on a day. */
export type PublicMoney = {
  readonly amount: Decimal;
  readonly sources: readonly SourceRow[];
  /** Whether it is the whole: of every award both the amount and its years are known. */
  readonly isWhole: boolean;
};

/**
 * The identifiers of those whose own figures add up to those of a call, a measure, a programme or a network; null where there are more
 * than were read. Of an organisation no such figures are kept, so that what one received makes the whole unknown.
 */
export function partsOf({ awards, calls, spaces }: Funded): string[] | null {
  const [given, members] = [calls?.nodes ?? [], spaces?.nodes ?? []];
  const pages = [awards, calls, spaces, ...[...given, ...members].map((one) => one.awards)];
  if (pages.some((page) => page && page.totalCount > page.nodes.length)) return null;
  const selected = [awards, ...given.map((call) => call.awards)].flatMap((page) => page?.nodes ?? []);
  const beneficiaries = selected.flatMap(({ beneficiary }) => beneficiary?.id ?? []);
  return [...new Set([...beneficiaries, ...members.map(({ id }) => id)])];
}

/** What awards gave in some years, in all: a planned tranche is not yet public money. */
export function publicMoney(funded: Funded, fromYear: number, throughYear: number, day: Day): PublicMoney {
  const awarded = [funded, ...(funded.calls?.nodes ?? []), ...(funded.spaces?.nodes ?? [])];
  const awards = awarded
    .flatMap(({ awards: page }) => page?.nodes ?? [])
    .filter(({ sources }) => isKnown(sources, day));
  const tranches = awards.flatMap((award) => countedTranches(award, day));
  const inYears = tranches.filter(({ year }) => year >= fromYear && year <= throughYear);
  return {
    amount: sum(inYears.map(({ amountEur }) => new Decimal(amountEur))),
    sources: distinct([...inYears, ...awards].flatMap(({ sources }) => sources)),
    isWhole: awards.every((award) => isDated(award, day)),
  };
}

const countedTranches = ({ tranches }: FundedAward, day: Day): FundedAward['tranches'] =>
  tranches.filter(({ status, sources }) => status !== 'PLANNED' && isKnown(sources, day));

/** Whether all that an award gave is known, and in which years. */
function isDated(award: FundedAward, day: Day): boolean {
  const dated = sum(countedTranches(award, day).map(({ amountEur }) => new Decimal(amountEur)));
  return award.grantedEur === null ? !dated.isZero() : dated.gte(award.grantedEur);
}

/** Whether a work had stated it by a day; of works without a date nobody can say that they had not. */
const isKnown = (sources: readonly SourceRow[], day: Day): boolean =>
  (publicFrom(sources.map(({ publishedOn }) => publishedOn)) ?? FIRST_DAY) <= day;

const distinct = (sources: readonly SourceRow[]): SourceRow[] => [
  ...new Map(sources.map((source) => [source.key, source])).values(),
];
