import { localizedColumns } from '@cdw/kernel/language.ts';
import { sortable } from '@cdw/kernel/searchable.ts';
import { localized, partialDate, slug, sources } from '@cdw/kernel/seed/fields.ts';
import { type Row, readYaml } from '@cdw/kernel/seed/read.ts';
import type { References } from '@cdw/kernel/seed/references.ts';
import { searchableOf } from '@cdw/kernel/seed/searchable-of.ts';
import { seedFile } from '@cdw/kernel/seed/seed.ts';
import { z } from 'zod';
import type { Prisma } from '../generated/prisma/client.ts';
import { GoodPracticeStatus } from '../generated/prisma/enums.ts';
import { GOOD_PRACTICE, PARTNERSHIP } from './nouns.ts';

const goodPracticeRow = z.strictObject({
  slug,
  title: localized,
  lesson: localized,
  status: z.enum(GoodPracticeStatus),
  reportedOn: partialDate.optional(),
  demonstratedBy: slug,
  appliedIn: z.array(z.strictObject({ partnership: slug, sources })).default([]),
  note: z.string().min(1).optional(),
  sources,
});

type GoodPracticeRow = Row<z.infer<typeof goodPracticeRow>>;

type Rows = {
  goodPractices: Prisma.GoodPracticeCreateManyInput[];
  applications: Prisma.GoodPracticeApplicationCreateManyInput[];
};

export function readGoodPractices(references: References): Rows {
  const rows = readYaml(seedFile(GOOD_PRACTICE.file), goodPracticeRow);
  return {
    goodPractices: rows.map((row) => goodPractice(row, references)),
    applications: rows.flatMap((row) => applications(row, references)),
  };
}

const idOf = (row: GoodPracticeRow, references: References): string =>
  references.id(GOOD_PRACTICE, row.slug, row, 'slug');

function goodPractice(row: GoodPracticeRow, references: References): Prisma.GoodPracticeCreateManyInput {
  return {
    id: idOf(row, references),
    slug: row.slug,
    ...localizedColumns('title', row.title),
    ...localizedColumns('lesson', row.lesson),
    status: row.status,
    reportedOn: row.reportedOn ?? null,
    note: row.note ?? null,
    demonstratedById: references.id(PARTNERSHIP, row.demonstratedBy, row, 'demonstratedBy'),
    searchText: searchableOf(row.title, row.lesson),
    sortName: sortable(row.title.fr),
    sourceKeys: references.sources(row.sources, row),
  };
}

const applications = (row: GoodPracticeRow, references: References): Prisma.GoodPracticeApplicationCreateManyInput[] =>
  row.appliedIn.map(({ partnership, sources }, index) => ({
    goodPracticeId: idOf(row, references),
    partnershipId: references.id(PARTNERSHIP, partnership, row, `appliedIn.${index}.partnership`),
    sourceKeys: references.sources(sources, row, `appliedIn.${index}.sources`),
  }));
