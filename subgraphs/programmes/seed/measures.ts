import { localizedColumns } from '@cdw/kernel/language.ts';
import { count, localized, slug, sources } from '@cdw/kernel/seed/fields.ts';
import { type Row, readYaml } from '@cdw/kernel/seed/read.ts';
import type { References } from '@cdw/kernel/seed/references.ts';
import { searchableOf } from '@cdw/kernel/seed/searchable-of.ts';
import { seedFile } from '@cdw/kernel/seed/seed.ts';
import { z } from 'zod';
import type { Prisma } from '../generated/prisma/client.ts';
import { measureSortName } from '../measure-sort-name.ts';
import { amountRows, amountStatement } from './amounts.ts';
import { MEASURE, PROGRAMME } from './nouns.ts';
import { axisId } from './programmes.ts';
import { subject, subjectRows } from './subjects.ts';

const measureRow = z.strictObject({
  slug,
  programme: slug,
  axis: count.min(1).optional(),
  code: z
    .string()
    .regex(/^\d+(\.\d+)*$/, 'expected a code in quotes: numbers with dots between them, "1.2.2"')
    .optional(),
  title: localized,
  text: localized.optional(),
  note: z.string().optional(),
  fundings: z.array(amountStatement).default([]),
  subjects: z.array(subject).default([]),
  sources,
});

type MeasureRow = Row<z.infer<typeof measureRow>>;

export function readMeasures(axisCounts: ReadonlyMap<string, number>, references: References) {
  const rows = readYaml(seedFile(MEASURE.file), measureRow);
  const idOf = (row: MeasureRow): string => references.id(MEASURE, row.slug, row, 'slug');
  return {
    measures: rows.map((row) => measure(row, idOf(row), axisCounts, references)),
    fundings: rows.flatMap((row) => amountRows(row.fundings, 'fundings', { measureId: idOf(row) }, row, references)),
    measureSubjects: rows.flatMap((row) => subjectRows(row.subjects, idOf(row), row, references)),
  };
}

function measure(
  row: MeasureRow,
  id: string,
  axisCounts: ReadonlyMap<string, number>,
  references: References,
): Prisma.MeasureCreateManyInput {
  const axes = axisCounts.get(row.programme) ?? 0;
  if (row.axis && row.axis > axes) {
    references.report(row, 'axis', `${row.programme} has ${axes} axes; name one of them by its place, or leave it out`);
  }
  return {
    id,
    slug: row.slug,
    code: row.code ?? null,
    programmeId: references.id(PROGRAMME, row.programme, row, 'programme'),
    axisId: row.axis ? axisId(row.programme, row.axis) : null,
    ...localizedColumns('title', row.title),
    ...(row.text && localizedColumns('text', row.text)),
    note: row.note ?? null,
    searchText: searchableOf(row.code, row.title, row.text),
    sortName: measureSortName(row.programme, row.code, row.title.fr),
    sourceKeys: references.sources(row.sources, row),
  };
}
