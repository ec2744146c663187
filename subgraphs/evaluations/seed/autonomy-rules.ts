import { type Day, fromDay } from '@cdw/kernel/days.ts';
import { localizedColumns } from '@cdw/kernel/language.ts';
import { count, localized, partialDate, period, slug, sources } from '@cdw/kernel/seed/fields.ts';
import { type Row, readYaml } from '@cdw/kernel/seed/read.ts';
import type { References } from '@cdw/kernel/seed/references.ts';
import { seedFile } from '@cdw/kernel/seed/seed.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { z } from 'zod';
import type { Prisma } from '../generated/prisma/client.ts';
import { AutonomyCountedFrom, AutonomyRuleForce } from '../generated/prisma/enums.ts';
import { AUTONOMY_RULE } from './nouns.ts';
import { subject, subjectColumns } from './subject.ts';

const ruleRow = z.strictObject({
  slug,
  title: localized,
  statement: localized,
  force: z.enum(AutonomyRuleForce),
  years: count.min(1),
  countedFrom: z.enum(AutonomyCountedFrom),
  fixedDate: partialDate.refine((date) => date.length === 10, 'expected a whole date: 2017-02-15').optional(),
  appliesTo: z.array(subject).min(1),
  note: z.string().optional(),
  ...period,
  sources,
});

type RuleRow = Row<z.infer<typeof ruleRow>>;

type Rows = {
  rules: Prisma.AutonomyRuleCreateManyInput[];
  ruleSubjects: Prisma.AutonomyRuleSubjectCreateManyInput[];
};

export function readAutonomyRules(references: References): Rows {
  const rows = readYaml(seedFile(AUTONOMY_RULE.file), ruleRow);
  return {
    rules: rows.map((row) => rule(row, references)),
    ruleSubjects: rows.flatMap((row) => subjects(row, references)),
  };
}

const idOf = (row: RuleRow, references: References): string => references.id(AUTONOMY_RULE, row.slug, row, 'slug');

function rule(row: RuleRow, references: References): Prisma.AutonomyRuleCreateManyInput {
  if ((row.countedFrom === 'FIXED_DATE') !== (row.fixedDate !== undefined)) {
    references.report(
      row,
      'fixedDate',
      'a rule counted from FIXED_DATE has a fixedDate, and no other has; mend one of them',
    );
  }
  return {
    id: idOf(row, references),
    slug: row.slug,
    ...localizedColumns('title', row.title),
    ...localizedColumns('statement', row.statement),
    force: row.force,
    years: row.years,
    countedFrom: row.countedFrom,
    fixedDate: row.fixedDate ? fromDay(row.fixedDate as Day) : null,
    note: row.note ?? null,
    ...validity(row),
    sourceKeys: references.sources(row.sources, row),
  };
}

const subjects = (row: RuleRow, references: References): Prisma.AutonomyRuleSubjectCreateManyInput[] =>
  row.appliesTo.map((subject, index) => ({
    ruleId: idOf(row, references),
    ...subjectColumns(subject, references, row, `appliesTo.${index}`),
    position: index + 1,
  }));
