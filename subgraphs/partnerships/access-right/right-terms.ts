import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import type { Reference, Referred } from '@cdw/kernel/writing/references.ts';
import { checkedText } from '@cdw/kernel/writing/texts.ts';
import type { AccessTerms, Facility, QuotaInterval, UseUnit } from '../generated/prisma/client.ts';
import { PLANS_PER_RIGHT_MAX } from '../limits.ts';
import { PLAN } from '../references/foreign.ts';

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

const SHARE = /^(0\.\d{1,4}|1(\.0{1,4})?)$/;

/** The columns of what a right allows. */
export function checkedTerms(faults: Faults, path: string, given: GivenTerms) {
  checkMoney(faults, path, given);
  if ((given.quota?.amount ?? 1) < 1) {
    faults.add(`${path}.quota.amount`, 'INVALID', 'is below 1. Give how many units, or leave the quota out.');
  }
  const plans = given.plans ?? [];
  if (plans.length > PLANS_PER_RIGHT_MAX) {
    faults.add(`${path}.plans`, 'TOO_MANY', `${plans.length} plans are given; ${PLANS_PER_RIGHT_MAX} are the most.`);
  }
  const words = given.facilitiesAsPublished;
  return {
    terms: given.terms,
    discount: given.discount ?? null,
    priceEur: given.price ?? null,
    priceUnit: given.priceUnit ?? null,
    quotaAmount: given.quota?.amount ?? null,
    quotaUnit: given.quota?.unit ?? null,
    quotaInterval: given.quota?.per ?? null,
    facilities: [...new Set(given.facilities ?? [])].sort(),
    facilitiesAsPublished: checkedText(faults, `${path}.facilitiesAsPublished`, words, NOTE_CHARACTERS_MAX),
    planIds: [...new Set(plans)].sort(),
    isBothWays: given.isBothWays,
    note: checkedText(faults, `${path}.note`, given.note, NOTE_CHARACTERS_MAX),
  };
}

function checkMoney(faults: Faults, path: string, { terms, discount, price, priceUnit }: GivenTerms): void {
  if (terms === 'DISCOUNT' && !discount)
    faults.add(`${path}.discount`, 'MISSING', 'has to be given with the terms DISCOUNT.');
  if (discount) checkDiscount(faults, `${path}.discount`, terms, discount);
  if (price && terms !== 'PAY_PER_USE') {
    faults.add(`${path}.price`, 'INVALID', 'goes only with the terms PAY_PER_USE.');
  }
  if (price?.startsWith('-')) faults.add(`${path}.price`, 'INVALID', 'is below 0.');
  if (Boolean(price) !== Boolean(priceUnit)) {
    faults.add(`${path}.priceUnit`, 'MISSING', '`price` and `priceUnit` belong together. Give both, or neither.');
  }
}

function checkDiscount(faults: Faults, path: string, terms: AccessTerms, discount: string): void {
  if (terms !== 'DISCOUNT') faults.add(path, 'INVALID', 'goes only with the terms DISCOUNT.');
  if (!SHARE.test(discount) || Number(discount) === 0) {
    faults.add(path, 'INVALID', 'is not a share above 0, up to 1, with at most four decimals: "0.25".');
  }
}

/** The plans that a right names, each at its place. */
export const plansNamed = (path: string, { plans }: Pick<GivenTerms, 'plans'>): Reference[] =>
  (plans ?? []).map((key, place) => ({ to: PLAN, key, path: `${path}.plans.${place}` }));

type Sides = { readonly hostSpaceId: string; readonly beneficiarySpaceId: string; readonly isBothWays: boolean };

/** Plans are of the space whose members use the other one, else they would open nothing. */
export function checkPlans(faults: Faults, path: string, given: GivenTerms, sides: Sides, referred: Referred): void {
  const using = sides.isBothWays ? [sides.beneficiarySpaceId, sides.hostSpaceId] : [sides.beneficiarySpaceId];
  for (const { key, path: place = path } of plansNamed(path, given)) {
    const found = referred.dataOf(key) as { space?: { id: string } | null } | undefined;
    if (found && !using.includes(found.space?.id ?? '')) {
      faults.add(place, 'INVALID', 'is no plan of a space whose members have the right. Give one of its own.');
    }
  }
}
