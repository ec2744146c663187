import { builder } from '../builder.ts';
import type { Fields } from '../input-fields.ts';
import { QuotaInterval } from './access-quota.ts';
import { AccessTerms } from './access-terms.ts';
import { Facility } from './facility.ts';
import { UseUnit } from './use-unit.ts';

const AccessQuotaInput = builder.inputType('AccessQuotaInput', {
  description: 'How much one member may use the host.',
  fields: (t) => ({
    amount: t.int({ required: true, description: 'How many units, 1 or more.' }),
    unit: t.field({ type: UseUnit, required: true, description: 'What is counted.' }),
    per: t.field({ type: QuotaInterval, required: true, description: 'In how long.' }),
  }),
});

/** What a right allows, whole: what is left out is not limited, or not known. */
export const termsFields = (t: Fields) => ({
  terms: t.field({ type: AccessTerms, required: true, description: 'On which terms the host may be used.' }),
  discount: t.field({
    type: 'Decimal',
    description: 'What is taken off the price, as a share of it, above 0 and up to 1; with the terms DISCOUNT only.',
  }),
  price: t.field({ type: 'Euro', description: 'Price in euro of one `priceUnit`; with the terms PAY_PER_USE only.' }),
  priceUnit: t.field({ type: UseUnit, description: 'What `price` pays for.' }),
  quota: t.field({ type: AccessQuotaInput, description: 'How much one member may use; left out without a limit.' }),
  facilities: t.field({
    type: [Facility],
    description: 'What may be used; left out where no source goes into detail.',
  }),
  facilitiesAsPublished: t.string({ description: 'What may be used, in the words of the source.' }),
  plans: t.idList({
    description:
      'Identifiers of the only plans whose subscribers have the right (`pln_…`), of a space whose members have it; those of every plan when left out. 20 at most.',
  }),
  isBothWays: t.boolean({
    required: true,
    description: "Whether the members of the host may use the beneficiary's space as well, on the same terms.",
  }),
  note: t.note(),
});

export const AccessRightInput = builder.inputType('AccessRightInput', {
  description: 'That the members of one space may use another one. Both are parties of the partnership.',
  fields: (t) => ({
    host: t.id({
      required: true,
      description: 'Identifier of the space that may be used; a party with the role HOST.',
    }),
    beneficiary: t.id({
      required: true,
      description: 'Identifier of the space whose members may use it; a party with the role BENEFICIARY.',
    }),
    ...termsFields(t),
  }),
});
