import type { PartialDate } from '@cdw/kernel/partial-date.ts';
import { euro, partialDate, slug, sources } from '@cdw/kernel/seed/fields.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { type Row, readYaml } from '@cdw/kernel/seed/read.ts';
import type { Noun, References } from '@cdw/kernel/seed/references.ts';
import { seedFile } from '@cdw/kernel/seed/seed.ts';
import { orderDay } from '@cdw/kernel/seed/successive.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { z } from 'zod';
import type { Prisma } from '../generated/prisma/client.ts';
import { type BeneficiaryKind, TrancheStatus } from '../generated/prisma/enums.ts';
import { CALL, CREATIVE_HUB, ORGANISATION, SPACE } from './nouns.ts';

const KINDS = {
  space: ['SPACE', SPACE],
  creativeHub: ['CREATIVE_HUB', CREATIVE_HUB],
  organisation: ['ORGANISATION', ORGANISATION],
} as const satisfies Record<string, readonly [BeneficiaryKind, Noun]>;

type Field = keyof typeof KINDS;
const FIELDS = Object.keys(KINDS) as Field[];

const tranche = z.strictObject({
  years: z.array(z.int().min(1990).max(2100)).min(1),
  amountEur: euro,
  payer: slug.optional(),
  status: z.enum(TrancheStatus),
  note: z.string().optional(),
  sources,
});

const awardRow = z
  .strictObject({
    call: slug,
    space: slug.optional(),
    creativeHub: slug.optional(),
    organisation: slug.optional(),
    ceilingEur: euro.optional(),
    grantedEur: euro.optional(),
    awardedOn: partialDate.optional(),
    note: z.string().optional(),
    tranches: z.array(tranche).default([]),
    sources,
  })
  .refine(
    (given) => FIELDS.filter((field) => given[field] !== undefined).length === 1,
    `expected exactly one of ${FIELDS.join(', ')}`,
  );

type AwardRow = Row<z.infer<typeof awardRow>>;

export function readAwards(callDates: ReadonlyMap<string, PartialDate | undefined>, references: References) {
  const rows = readYaml(seedFile('programmes/seed/awards.yaml'), awardRow);
  refuseDoubles(rows, references);
  return {
    awards: rows.map((row) => award(row, callDates.get(row.call), references)),
    tranches: rows.flatMap((row) => tranches(row, references)),
  };
}

const fieldOf = (row: AwardRow): Field => FIELDS.find((field) => row[field] !== undefined) ?? 'space';
const slugOf = (row: AwardRow): string => `${row.call}-${row[fieldOf(row)]}`;
const idOf = (row: AwardRow): string => seededId('awd', slugOf(row));

function refuseDoubles(rows: readonly AwardRow[], references: References): void {
  const seen = new Set<string>();
  for (const row of rows) {
    if (seen.has(slugOf(row))) references.report(row, fieldOf(row), `the call ${row.call} already has an award for it`);
    seen.add(slugOf(row));
  }
}

function award(row: AwardRow, callDate: PartialDate | undefined, references: References): Prisma.AwardCreateManyInput {
  const field = fieldOf(row);
  const [beneficiaryKind, noun] = KINDS[field];
  return {
    id: idOf(row),
    slug: slugOf(row),
    callId: references.id(CALL, row.call, row, 'call'),
    beneficiaryKind,
    beneficiaryId: references.id(noun, row[field] ?? '', row, field),
    ceilingEur: row.ceilingEur ?? null,
    grantedEur: row.grantedEur ?? null,
    awardedOn: row.awardedOn ?? null,
    orderDay: orderDay(row.awardedOn ?? callDate),
    note: row.note ?? null,
    sourceKeys: references.sources(row.sources, row),
  };
}

const tranches = (row: AwardRow, references: References): Prisma.TrancheCreateManyInput[] =>
  row.tranches.flatMap(({ years, amountEur, payer, status, note, sources }, index) =>
    years.map((year) => ({
      id: seededId('trn', `${slugOf(row)} ${index} ${year}`),
      awardId: idOf(row),
      lineId: seededId('trn', `${slugOf(row)} ${index} ${year}`),
      year,
      amountEur,
      payerId: references.optionalId(ORGANISATION, payer, row, `tranches.${index}.payer`),
      status,
      note: note ?? null,
      ...validity({}),
      sourceKeys: references.sources(sources, row, `tranches.${index}.sources`),
    })),
  );
