import { count, euro, localized, partialDate, period, slug, sources } from '@cdw/kernel/seed/fields.ts';
import type { Row } from '@cdw/kernel/seed/read.ts';
import { z } from 'zod';
import {
  AccessTerms,
  Facility,
  PartnershipKind,
  PartnershipStatus,
  PartyRole,
  QuotaInterval,
  UseUnit,
} from '../generated/prisma/enums.ts';

const note = z.string().min(1).optional();

const party = z
  .strictObject({
    organisation: slug.optional(),
    space: slug.optional(),
    creativeHub: slug.optional(),
    role: z.enum(PartyRole),
    note,
    ...period,
    sources,
  })
  .refine(
    ({ organisation, space, creativeHub }) =>
      [organisation, space, creativeHub].filter((name) => name !== undefined).length === 1,
    'expected exactly one of organisation, space and creativeHub',
  );

const discount = z
  .string('expected a share in quotes, so that it stays exact: "0.25" for a quarter')
  .regex(/^0\.\d{1,4}$|^1$/, 'expected a share from 0 to 1 with at most four decimals, in quotes: "0.25"');

const accessRight = z
  .strictObject({
    host: slug,
    beneficiary: slug,
    facilities: z.array(z.enum(Facility)).default([]),
    facilitiesAsPublished: z.string().min(1).optional(),
    terms: z.enum(AccessTerms),
    discount: discount.optional(),
    price: z.strictObject({ eur: euro, unit: z.enum(UseUnit) }).optional(),
    quota: z.strictObject({ amount: count.min(1), unit: z.enum(UseUnit), interval: z.enum(QuotaInterval) }).optional(),
    isBothWays: z.boolean(),
    reportedOn: partialDate.optional(),
    note,
    ...period,
    sources,
  })
  .refine(({ host, beneficiary }) => host !== beneficiary, 'expected two spaces: a right joins one to another')
  .refine(({ terms, discount }) => (terms === 'DISCOUNT') === (discount !== undefined), {
    error: 'expected a discount with the terms DISCOUNT, and only with them',
    path: ['discount'],
  })
  .refine(({ terms, price }) => price === undefined || terms === 'PAY_PER_USE', {
    error: 'expected a price only with the terms PAY_PER_USE',
    path: ['price'],
  });

/** What a row of `partnerships.yaml` holds. */
export const partnershipRow = z.strictObject({
  slug,
  kind: z.enum(PartnershipKind),
  title: localized,
  description: localized.optional(),
  reportedOn: partialDate.optional(),
  note,
  ...period,
  statuses: z
    .array(
      z.strictObject({ status: z.enum(PartnershipStatus), confirmedOn: partialDate.optional(), ...period, sources }),
    )
    .default([]),
  parties: z.array(party).min(2, 'a partnership has at least two parties'),
  accessRights: z.array(accessRight).default([]),
  sources,
});

export type PartnershipRow = Row<z.infer<typeof partnershipRow>>;
