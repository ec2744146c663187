import { FIRST_DAY, fromDay } from '@cdw/kernel/days.ts';
import { localizedColumns } from '@cdw/kernel/language.ts';
import { firstDayOf } from '@cdw/kernel/partial-date.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { readYaml } from '@cdw/kernel/seed/read.ts';
import type { References } from '@cdw/kernel/seed/references.ts';
import { searchableOf } from '@cdw/kernel/seed/searchable-of.ts';
import { seedFile } from '@cdw/kernel/seed/seed.ts';
import { validity } from '@cdw/kernel/validity.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { EvaluationRole } from '../generated/prisma/enums.ts';
import { type EvaluationRow, evaluationRow } from './evaluation-row.ts';
import { EVALUATION, OBSERVATION, ORGANISATION } from './nouns.ts';
import { subjectColumns } from './subject.ts';

type Rows = {
  evaluations: Prisma.EvaluationCreateManyInput[];
  parties: Prisma.EvaluationPartyCreateManyInput[];
  subjects: Prisma.EvaluationSubjectLinkCreateManyInput[];
  questions: Prisma.EvaluationQuestionCreateManyInput[];
  findings: Prisma.EvaluationFindingCreateManyInput[];
};

export function readEvaluations(references: References): Rows {
  const rows = readYaml(seedFile(EVALUATION.file), evaluationRow);
  return {
    evaluations: rows.map((row) => evaluation(row, references)),
    parties: rows.flatMap((row) => parties(row, references)),
    subjects: rows.flatMap((row) => subjects(row, references)),
    questions: rows.flatMap((row) => questions(row, references)),
    findings: rows.flatMap((row) => findings(row, references)),
  };
}

const idOf = (row: EvaluationRow, references: References): string => references.id(EVALUATION, row.slug, row, 'slug');

function evaluation(row: EvaluationRow, references: References): Prisma.EvaluationCreateManyInput {
  if (row.status === 'PLANNED' && row.publishedOn) {
    references.report(
      row,
      'publishedOn',
      'what is PLANNED has not been published; correct the status, or leave it out',
    );
  }
  const dated = row.publishedOn ?? row.announcedOn ?? row.validFrom;
  return {
    id: idOf(row, references),
    slug: row.slug,
    ...localizedColumns('title', row.title),
    status: row.status,
    announcedOn: row.announcedOn ?? null,
    publishedOn: row.publishedOn ?? null,
    datedFirstDay: fromDay(dated ? firstDayOf(dated) : FIRST_DAY),
    ...validity(row),
    contractReference: row.contractReference ?? null,
    note: row.note ?? null,
    searchText: searchableOf(row.title, ...row.questions, ...row.findings, row.note),
    sourceKeys: references.sources(row.sources, row),
  };
}

/** One row for each organisation, with all that it is to the evaluation. */
function parties(row: EvaluationRow, references: References): Prisma.EvaluationPartyCreateManyInput[] {
  const named = [
    ...partiesAs('COMMISSIONED', row.commissionedBy, 'commissionedBy'),
    ...partiesAs('CONDUCTED', row.conductedBy, 'conductedBy'),
  ];
  return Array.from(Map.groupBy(named, ({ name }) => name).values(), (ofOne) => {
    const [{ name, field }] = ofOne as [Party];
    return {
      evaluationId: idOf(row, references),
      organisationId: references.id(ORGANISATION, name, row, field),
      roles: ofOne.map(({ role }) => role),
    };
  });
}

type Party = { readonly role: EvaluationRole; readonly name: string; readonly field: string };

const partiesAs = (role: EvaluationRole, names: readonly string[], field: string): Party[] =>
  names.map((name, index) => ({ role, name, field: `${field}.${index}` }));

const subjects = (row: EvaluationRow, references: References): Prisma.EvaluationSubjectLinkCreateManyInput[] =>
  row.subjects.map((subject, index) => ({
    evaluationId: idOf(row, references),
    ...subjectColumns(subject, references, row, `subjects.${index}`),
    position: index + 1,
  }));

const questions = (row: EvaluationRow, references: References): Prisma.EvaluationQuestionCreateManyInput[] =>
  row.questions.map(({ sources, ...text }, index) => ({
    id: seededId('qst', `${row.slug} ${index}`),
    evaluationId: idOf(row, references),
    position: index + 1,
    ...localizedColumns('text', text),
    sourceKeys: references.sources(sources, row, `questions.${index}.sources`),
  }));

const findings = (row: EvaluationRow, references: References): Prisma.EvaluationFindingCreateManyInput[] =>
  row.findings.map(({ sources, observation, ...statement }, index) => ({
    id: seededId('fnd', `${row.slug} ${index}`),
    evaluationId: idOf(row, references),
    position: index + 1,
    ...localizedColumns('statement', statement),
    observationId: references.optionalId(OBSERVATION, observation, row, `findings.${index}.observation`),
    sourceKeys: references.sources(sources, row, `findings.${index}.sources`),
  }));
