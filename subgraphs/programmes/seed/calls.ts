import { fromDay } from '@cdw/kernel/days.ts';
import { localizedColumns } from '@cdw/kernel/language.ts';
import { firstDayOf, lastDayOf } from '@cdw/kernel/partial-date.ts';
import { sortable } from '@cdw/kernel/searchable.ts';
import { count, euro, localized, partialDate, slug, sources } from '@cdw/kernel/seed/fields.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { type Row, readYaml } from '@cdw/kernel/seed/read.ts';
import type { References } from '@cdw/kernel/seed/references.ts';
import { searchableOf } from '@cdw/kernel/seed/searchable-of.ts';
import { seedFile } from '@cdw/kernel/seed/seed.ts';
import { orderDay } from '@cdw/kernel/seed/successive.ts';
import { z } from 'zod';
import type { Prisma } from '../generated/prisma/client.ts';
import { ExpenseCategory } from '../generated/prisma/enums.ts';
import { amountRows, amountStatement } from './amounts.ts';
import { body, bodyColumns } from './bodies.ts';
import { CALL, MEASURE, PROGRAMME } from './nouns.ts';

const share = z.string().regex(/^[1-9]\d?\/[1-9]\d?$/, 'expected a fraction in quotes: "1/3"');

const callRow = z.strictObject({
  slug,
  title: localized,
  programme: slug.optional(),
  measures: z.array(z.strictObject({ measure: slug, sources })).default([]),
  decidedOn: partialDate.optional(),
  launchedOn: partialDate.optional(),
  closedOn: partialDate.optional(),
  awardedOn: partialDate.optional(),
  projectsReceived: count.optional(),
  projectsDiscarded: count.optional(),
  projectsSelected: count.optional(),
  awardFloorEur: euro.optional(),
  awardCeilingEur: euro.optional(),
  yearsFunded: count.optional(),
  eligible: localized.optional(),
  requirements: localized.optional(),
  note: z.string().optional(),
  bodies: z.array(body).default([]),
  envelopes: z.array(amountStatement).default([]),
  categoryCaps: z
    .array(z.strictObject({ category: z.enum(ExpenseCategory), share, note: z.string().optional(), sources }))
    .default([]),
  sources,
});

type CallRow = Row<z.infer<typeof callRow>>;

export function readCalls(references: References) {
  const rows = readYaml(seedFile(CALL.file), callRow);
  const idOf = (row: CallRow): string => references.id(CALL, row.slug, row, 'slug');
  return {
    calls: rows.map((row) => call(row, idOf(row), references)),
    callMeasures: rows.flatMap((row) => measures(row, idOf(row), references)),
    callBodies: rows.flatMap((row) => bodies(row, idOf(row), references)),
    envelopes: rows.flatMap((row) => amountRows(row.envelopes, 'envelopes', { callId: idOf(row) }, row, references)),
    categoryCaps: rows.flatMap((row) => categoryCaps(row, idOf(row), references)),
  };
}

function call(row: CallRow, id: string, references: References): Prisma.CallCreateManyInput {
  const { at, title, programme, eligible, requirements, measures, bodies, envelopes, categoryCaps, sources, ...plain } =
    row;
  return {
    id,
    ...plain,
    ...localizedColumns('title', title),
    programmeId: references.optionalId(PROGRAMME, programme, row, 'programme'),
    launchedFirstDay: orderDay(row.launchedOn),
    openFirstDay: row.launchedOn ? fromDay(firstDayOf(row.launchedOn)) : null,
    openLastDay: row.closedOn ? fromDay(lastDayOf(row.closedOn)) : null,
    ...(eligible && localizedColumns('eligible', eligible)),
    ...(requirements && localizedColumns('requirements', requirements)),
    searchText: searchableOf(title, eligible, requirements),
    sortName: sortable(title.fr),
    sourceKeys: references.sources(sources, row),
  };
}

const measures = (row: CallRow, callId: string, references: References): Prisma.CallMeasureCreateManyInput[] =>
  row.measures.map(({ measure, sources }, index) => ({
    id: seededId('clm', `${row.slug} ${measure}`),
    callId,
    measureId: references.id(MEASURE, measure, row, `measures.${index}.measure`),
    position: index + 1,
    sourceKeys: references.sources(sources, row, `measures.${index}.sources`),
  }));

const bodies = (row: CallRow, callId: string, references: References): Prisma.CallBodyCreateManyInput[] =>
  row.bodies.map((given, index) => ({
    id: seededId('bod', `call ${row.slug} ${index}`),
    callId,
    ...bodyColumns(given, index, row, references),
  }));

const categoryCaps = (row: CallRow, callId: string, references: References): Prisma.CategoryCapCreateManyInput[] =>
  row.categoryCaps.map(({ category, share, note, sources }, index) => {
    const [numerator = 0, denominator = 1] = share.split('/').map(Number);
    return {
      id: seededId('cac', `${row.slug} ${index}`),
      callId,
      category,
      numerator,
      denominator,
      note: note ?? null,
      position: index + 1,
      sourceKeys: references.sources(sources, row, `categoryCaps.${index}.sources`),
    };
  });
