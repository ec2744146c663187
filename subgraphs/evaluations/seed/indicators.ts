import { localizedColumns } from '@cdw/kernel/language.ts';
import { sortable } from '@cdw/kernel/searchable.ts';
import { localized, period, slug, sources } from '@cdw/kernel/seed/fields.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { type Row, readYaml } from '@cdw/kernel/seed/read.ts';
import type { References } from '@cdw/kernel/seed/references.ts';
import { searchableOf } from '@cdw/kernel/seed/searchable-of.ts';
import { seedFile } from '@cdw/kernel/seed/seed.ts';
import { successive } from '@cdw/kernel/seed/successive.ts';
import { z } from 'zod';
import { readFormula } from '../computed/formula.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import {
  EvaluationSubjectKind,
  IndicatorDirection,
  IndicatorPeriodicity,
  IndicatorUnit,
} from '../generated/prisma/enums.ts';
import { INDICATOR } from './nouns.ts';

const expression = z.string().superRefine((written, { addIssue }) => {
  for (const message of readFormula(written).faults) addIssue({ code: 'custom', message });
});

const indicatorRow = z.strictObject({
  slug,
  unit: z.enum(IndicatorUnit),
  direction: z.enum(IndicatorDirection),
  periodicity: z.enum(IndicatorPeriodicity),
  subjectKinds: z.array(z.enum(EvaluationSubjectKind)).min(1),
  isCumulative: z.boolean().default(false),
  name: localized,
  definition: localized,
  formulas: z.array(z.strictObject({ expression, description: localized, ...period, sources })).default([]),
  // What is asked for so that it can be judged is defined here, and by no source.
  sources: z.array(slug),
});

export type IndicatorRow = Row<z.infer<typeof indicatorRow>>;

type Rows = {
  indicators: Prisma.IndicatorCreateManyInput[];
  formulas: Prisma.IndicatorFormulaCreateManyInput[];
};

export const readIndicatorRows = (): IndicatorRow[] => readYaml(seedFile(INDICATOR.file), indicatorRow);

export const indicatorTables = (rows: readonly IndicatorRow[], references: References): Rows => ({
  indicators: rows.map((row) => indicator(row, references)),
  formulas: rows.flatMap((row) => formulas(row, references)),
});

const idOf = (row: IndicatorRow, references: References): string => references.id(INDICATOR, row.slug, row, 'slug');

function indicator(row: IndicatorRow, references: References): Prisma.IndicatorCreateManyInput {
  const code = row.slug.replaceAll('-', '_');
  return {
    id: idOf(row, references),
    slug: row.slug,
    code,
    unit: row.unit,
    direction: row.direction,
    periodicity: row.periodicity,
    subjectKinds: row.subjectKinds,
    isCumulative: row.isCumulative,
    ...localizedColumns('name', row.name),
    ...localizedColumns('definition', row.definition),
    searchText: searchableOf(code, row.name, row.definition),
    sortName: sortable(row.name.fr),
    sourceKeys: references.sources(row.sources, row),
  };
}

const formulas = (row: IndicatorRow, references: References): Prisma.IndicatorFormulaCreateManyInput[] =>
  successive(row, 'formulas', row.formulas, references).map(({ description, ...formula }, index) => ({
    ...formula,
    id: seededId('frm', `${row.slug} ${index}`),
    indicatorId: idOf(row, references),
    version: index + 1,
    ...localizedColumns('description', description),
  }));
