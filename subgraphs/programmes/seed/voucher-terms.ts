import { localizedColumns } from '@cdw/kernel/language.ts';
import { count, euro, localized, period, sources } from '@cdw/kernel/seed/fields.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import type { Row } from '@cdw/kernel/seed/read.ts';
import type { References } from '@cdw/kernel/seed/references.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { z } from 'zod';
import type { Prisma } from '../generated/prisma/client.ts';

/** What a voucher paid for during a period, and the caps that sources state, also where they disagree. */
export const voucherTerms = z.strictObject({
  ...period,
  rate: z.string().regex(/^(0\.\d{2}|1\.00)$/, 'expected a share in quotes, between "0.00" and "1.00"'),
  base: localized.optional(),
  eligible: localized.optional(),
  providers: localized.optional(),
  minMonths: count.optional(),
  maxMonths: count.optional(),
  note: z.string().optional(),
  caps: z.array(z.strictObject({ amountEur: euro, years: count, note: z.string().optional(), sources })).default([]),
  sources,
});

type Placed = {
  terms: z.infer<typeof voucherTerms>;
  index: number;
  row: Row<{ slug: string }>;
  programmeId: string;
};

export function voucherTermsRows(placed: readonly Placed[], references: References) {
  return {
    voucherTerms: placed.map((given) => terms(given, references)),
    voucherCaps: placed.flatMap((given) => caps(given, references)),
  };
}

const idOf = ({ row, index }: Placed): string => seededId('vch', `${row.slug} ${index}`);

function terms(placed: Placed, references: References): Prisma.VoucherTermsCreateManyInput {
  const { rate, base, eligible, providers, minMonths, maxMonths, note, sources, ...dated } = placed.terms;
  return {
    id: idOf(placed),
    programmeId: placed.programmeId,
    position: placed.index + 1,
    rate,
    ...(base && localizedColumns('base', base)),
    ...(eligible && localizedColumns('eligible', eligible)),
    ...(providers && localizedColumns('providers', providers)),
    minMonths: minMonths ?? null,
    maxMonths: maxMonths ?? null,
    note: note ?? null,
    ...validity(dated),
    sourceKeys: references.sources(sources, placed.row, `voucherTerms.${placed.index}.sources`),
  };
}

const caps = (placed: Placed, references: References): Prisma.VoucherCapCreateManyInput[] =>
  placed.terms.caps.map(({ sources, ...cap }, index) => ({
    id: seededId('cap', `${placed.row.slug} ${placed.index} ${index}`),
    termsId: idOf(placed),
    programmeId: placed.programmeId,
    ...cap,
    position: index + 1,
    sourceKeys: references.sources(sources, placed.row, `voucherTerms.${placed.index}.caps.${index}.sources`),
  }));
