import { dayBefore, FIRST_DAY, fromDay } from '@cdw/kernel/days.ts';
import { localizedColumns } from '@cdw/kernel/language.ts';
import { firstDayOf, lastDayOf } from '@cdw/kernel/partial-date.ts';
import { localized, partialDate, slug, sources } from '@cdw/kernel/seed/fields.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { type Row, readYaml } from '@cdw/kernel/seed/read.ts';
import type { References } from '@cdw/kernel/seed/references.ts';
import { searchableOf } from '@cdw/kernel/seed/searchable-of.ts';
import { seedFile } from '@cdw/kernel/seed/seed.ts';
import { type Validity, validity } from '@cdw/kernel/validity.ts';
import { throughBefore } from '@cdw/kernel/writing/succeed.ts';
import { z } from 'zod';
import type { Prisma } from '../generated/prisma/client.ts';
import { CommitmentKind, CommitmentStatus } from '../generated/prisma/enums.ts';
import { COMMITMENT, DOCUMENT, ORGANISATION } from './nouns.ts';
import { subject, subjectRows } from './subjects.ts';

const commitmentRow = z
  .strictObject({
    slug,
    kind: z.enum(CommitmentKind),
    statement: localized,
    statedOn: partialDate.optional(),
    reportedOn: partialDate.optional(),
    statedBy: z.string().min(1).optional(),
    organisation: slug.optional(),
    deadline: partialDate.optional(),
    deadlineRule: localized.optional(),
    revises: slug.optional(),
    document: slug.optional(),
    status: z.enum(CommitmentStatus),
    since: partialDate.optional(),
    note: z.string().optional(),
    subjects: z.array(subject).min(1),
    sources,
  })
  .refine(
    ({ statedOn, reportedOn }) => statedOn !== undefined || reportedOn !== undefined,
    'expected `statedOn`, or `reportedOn` where it is not known',
  );

type CommitmentRow = Row<z.infer<typeof commitmentRow>>;

export function readCommitments(references: References) {
  const rows = readYaml(seedFile(COMMITMENT.file), commitmentRow);
  const idOf = (row: CommitmentRow): string => references.id(COMMITMENT, row.slug, row, 'slug');
  return {
    commitments: rows.map((row) => commitment(row, idOf(row), references)),
    commitmentStatuses: rows.flatMap((row) => statuses(row, idOf(row), references)),
    commitmentSubjects: rows.flatMap((row) => subjectRows(row.subjects, idOf(row), row, references)),
  };
}

function commitment(row: CommitmentRow, id: string, references: References): Prisma.CommitmentCreateManyInput {
  return {
    id,
    slug: row.slug,
    kind: row.kind,
    ...localizedColumns('statement', row.statement),
    statedOn: row.statedOn ?? null,
    reportedOn: row.reportedOn ?? null,
    statedFirstDay: statedFirstDay(row),
    statedBy: row.statedBy ?? null,
    organisationId: references.optionalId(ORGANISATION, row.organisation, row, 'organisation'),
    deadline: row.deadline ?? null,
    deadlineFirstDay: row.deadline ? fromDay(firstDayOf(row.deadline)) : null,
    deadlineLastDay: row.deadline ? fromDay(lastDayOf(row.deadline)) : null,
    ...(row.deadlineRule && localizedColumns('deadlineRule', row.deadlineRule)),
    revisesId: references.optionalId(COMMITMENT, row.revises, row, 'revises'),
    documentId: references.optionalId(DOCUMENT, row.document, row, 'document'),
    note: row.note ?? null,
    searchText: searchableOf(row.statement, row.deadlineRule),
    sourceKeys: references.sources(row.sources, row),
  };
}

/**
 * In force from when it was stated, or is reported, until its deadline or what became of it; where neither is known, nobody can
 * say until when, and no status is kept. What became of it is so since the date given, else from when a source attests it, and
 * never before it was stated.
 */
function statuses(
  row: CommitmentRow,
  commitmentId: string,
  references: References,
): Prisma.CommitmentStatusPeriodCreateManyInput[] {
  const stated = row.statedOn ?? row.reportedOn ?? '';
  const sourceKeys = references.sources(row.sources, row);
  const inForce = { status: 'IN_FORCE' as const, ...validity({ validFrom: stated, validThrough: row.deadline }) };
  const outcome = { status: row.status, ...validity({ validFrom: row.since }) };
  const periods = row.status === 'UNKNOWN' ? (row.deadline ? [inForce] : []) : [...endedBy(inForce, row), outcome];
  return periods.map((period) => ({
    id: seededId('cst', period.status === row.status ? row.slug : `${row.slug} ${period.status}`),
    commitmentId,
    ...period,
    firstDay: period.firstDay < inForce.firstDay ? inForce.firstDay : period.firstDay,
    sourceKeys,
  }));
}

/** Being in force, ended by what became of it; it was on no day where both are of one date, or where nobody tells since when. */
function endedBy<Fact extends Validity>(inForce: Fact, { since }: CommitmentRow): Fact[] {
  const first = since && firstDayOf(since);
  if (!first || fromDay(first) <= inForce.firstDay) return [];
  return [{ ...inForce, validThrough: throughBefore(since, first), lastDay: fromDay(dayBefore(first)) }];
}

/** What is only reported was stated before its report: it comes before what was stated on that very day. */
function statedFirstDay({ statedOn, reportedOn }: CommitmentRow): Date {
  if (statedOn) return fromDay(firstDayOf(statedOn));
  return fromDay(reportedOn ? dayBefore(firstDayOf(reportedOn)) : FIRST_DAY);
}
