import { type Column, note, reference, text, value, values } from '@cdw/kernel/facts/columns.ts';
import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { PLANS_PER_RIGHT_MAX } from '../limits.ts';
import { partiesToday } from '../partnership/keepers.ts';
import { PLAN, SPACE } from '../references/foreign.ts';
import { Plan } from '../references/plan.ts';
import { Space } from '../references/space.ts';
import type { Tables } from '../tables.ts';
import { AccessQuota, AccessQuotaInput, type GivenQuota, quotaOf } from './access-quota.ts';
import { AccessTerms } from './access-terms.ts';
import { Facility } from './facility.ts';
import { UseUnit } from './use-unit.ts';

const PLANS_SAY =
  'Only subscribers to these plans have the right, on whichever side of it; empty where those of every plan have it. Null in the place of a plan that was withdrawn since, to which nobody subscribes.';
const QUOTA_SAYS = 'How much one member may use the host; null where there is no limit, or no source tells.';

/** A column that the table calls by another name. */
const stored = (column: string, of: Column): Column => ({
  ...of,
  output: (t) => of.output?.(t, column) as never,
  columns: (given, _name, at) => of.columns(given, column, at),
  stored: () => [column],
});

/** A space that takes part in the partnership, in the role of its side. */
const side = (role: 'HOST' | 'BENEFICIARY', says: string, column: string): Column => ({
  ...reference(SPACE, says, { type: Space, column, isRequired: true }),
  check: async (given, { tables, row, faults, path }) => {
    const parties = await partiesToday(tables as unknown as Tables, row.id);
    if (parties.some((party) => party.role === role && party.spaceId === given)) return;
    faults.add(path, 'INVALID', `is not a space that takes part with the role ${role}. Give one that does.`);
  },
});

const plans: Column = {
  isRequired: false,
  input: (t) =>
    t.idList({
      description: `Identifiers of the only plans whose subscribers have the right (\`pln_…\`), of a space whose members have it; those of every plan when left out. ${PLANS_PER_RIGHT_MAX} at most.`,
    }) as never,
  output: (t) =>
    t.field({
      type: [Plan] as never,
      nullable: { list: false, items: true } as never,
      description: PLANS_SAY,
      resolve: (({ planIds }: { planIds: string[] }) => planIds.map((id) => ({ id }))) as never,
    }) as never,
  columns: (given, _name, { path, faults }) => {
    const ids = (given ?? []) as readonly string[];
    if (ids.length > PLANS_PER_RIGHT_MAX) {
      faults.add(path, 'TOO_MANY', `${ids.length} plans are given; ${PLANS_PER_RIGHT_MAX} are the most.`);
    }
    return { planIds: [...new Set(ids)].sort() };
  },
  stored: () => ['planIds'],
  references: (given, path) =>
    ((given ?? []) as readonly string[]).map((key, place) => ({ to: PLAN, key, path: `${path}.${place}` })),
};

const quota: Column = {
  isRequired: false,
  input: (t) => t.field({ type: AccessQuotaInput, description: QUOTA_SAYS } as never) as never,
  output: (t) =>
    t.field({ type: AccessQuota, nullable: true, description: QUOTA_SAYS, resolve: quotaOf } as never) as never,
  columns: (given, _name, { path, faults }) => {
    const { amount = null, unit = null, per = null } = (given ?? {}) as Partial<GivenQuota>;
    if ((amount ?? 1) < 1) {
      faults.add(`${path}.amount`, 'INVALID', 'is below 1. Give how many units, or leave the quota out.');
    }
    return { quotaAmount: amount, quotaUnit: unit, quotaInterval: per };
  },
  stored: () => ['quotaAmount', 'quotaUnit', 'quotaInterval'],
};

const facilities = values(
  Facility,
  'What may be used; empty where the source does not go into detail, as in "les infrastructures": see `facilitiesAsPublished`.',
);

/** What a right allows. */
export const termsColumns = {
  terms: value(AccessTerms, 'On which terms the host may be used.', { isRequired: true }),
  discount: value(
    'Decimal',
    'What is taken off the price, as a share of it above 0 and up to 1 (`"0.25"` is a quarter), with the terms DISCOUNT only; null without a discount.',
  ),
  price: stored(
    'priceEur',
    value(
      'Euro',
      'Price in euro of one `priceUnit`, with the terms PAY_PER_USE only; null where none is asked, or no source tells.',
    ),
  ),
  priceUnit: value(UseUnit, 'What `price` pays for: a visit, an hour or a day; null where there is no price.'),
  quota,
  facilities: {
    ...facilities,
    // In one order, by which two rights that allow the same are known.
    columns: (given, name, at) => ({
      [name]: ((facilities.columns(given, name, at)[name] ?? []) as string[]).toSorted(),
    }),
  } satisfies Column as Column,
  facilitiesAsPublished: text(
    'What may be used, in the words of the source and in its language; null where the source says nothing of it.',
    { charactersMax: NOTE_CHARACTERS_MAX },
  ),
  plans,
  isBothWays: value(
    'Boolean',
    "Whether the members of the host may use the beneficiary's space as well, on the same terms; false where the right holds one way.",
    { isRequired: true },
  ),
  note: note('this right'),
};

/** Between which spaces a right is. */
export const sideColumns = {
  host: side('HOST', 'The space that may be used; a party with the role HOST.', 'hostSpaceId'),
  beneficiary: side(
    'BENEFICIARY',
    'The space whose members may use the host; a party with the role BENEFICIARY.',
    'beneficiarySpaceId',
  ),
};
