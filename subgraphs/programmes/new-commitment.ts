import { dayBefore, fromDay } from '@cdw/kernel/days.ts';
import { NAME_CHARACTERS_MAX, NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { firstDayOf, lastDayOf, type PartialDate } from '@cdw/kernel/partial-date.ts';
import { searchableOf } from '@cdw/kernel/seed/searchable-of.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { named } from '@cdw/kernel/writing/existing.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import type { Reference } from '@cdw/kernel/writing/references.ts';
import { newSlug } from '@cdw/kernel/writing/slugs.ts';
import { checkedText, checkedTexts } from '@cdw/kernel/writing/texts.ts';
import { checkNotBefore } from './checked-figures.ts';
import { ORGANISATION } from './foreign.ts';
import type { StatedInput } from './input-fields.ts';
import type { newSubjects } from './new-subjects.ts';
import type { Tables } from './snapshots.ts';

type Checked = Awaited<ReturnType<typeof checkedCommitment>>;
type Further = {
  readonly id: string;
  readonly revisesId: string | null;
  readonly subjects: Awaited<ReturnType<typeof newSubjects>>;
  readonly sourceKeys: string[];
};

/** What has to be there of what a commitment names in other subgraphs, beside its subjects. */
export const organisationNamed = ({ organisation: key }: StatedInput): Reference[] =>
  key ? [{ to: ORGANISATION, key, path: 'input.organisation' }] : [];

/** When a commitment is first known: when it was stated, else when it was reported. */
export const knownFrom = ({ statedOn, reportedOn }: StatedInput): { date: PartialDate; path: string } =>
  statedOn ? { date: statedOn, path: 'input.statedOn' } : { date: reportedOn ?? '', path: 'input.reportedOn' };

/** What an input says of a new commitment, as its table holds it. */
export async function checkedCommitment(tables: Tables, faults: Faults, input: StatedInput) {
  const { statement, statedOn, reportedOn, deadline, deadlineRule, document } = input;
  if (!statedOn && !reportedOn) {
    faults.add(
      'input.statedOn',
      'MISSING',
      'neither `statedOn` nor `reportedOn` is given. Give the one that is known.',
    );
  }
  if (deadline) {
    checkNotBefore(faults, 'input.deadline', fromDay(lastDayOf(deadline)), statedOn ?? reportedOn);
  }
  if (document) {
    const find = (id: string) => tables.policyDocument.findUnique({ where: { id } });
    await named(faults, 'input.document', document, { type: 'PolicyDocument', prefix: 'doc' }, find);
  }
  const texts = {
    ...checkedTexts(faults, 'input.statement', 'statement', statement, NOTE_CHARACTERS_MAX),
    ...(deadlineRule && checkedTexts(faults, 'input.deadlineRule', 'deadlineRule', deadlineRule, NAME_CHARACTERS_MAX)),
    statedBy: checkedText(faults, 'input.statedBy', input.statedBy, NAME_CHARACTERS_MAX),
    note: checkedText(faults, 'input.note', input.note, NOTE_CHARACTERS_MAX),
  };
  const isTaken = async (slug: string) => (await tables.commitment.count({ where: { slug } })) > 0;
  return { ...texts, slug: await newSlug(faults, input.slug, statement.fr, isTaken) };
}

/** Writes a commitment. It is in force until its deadline, after which nobody knows before a source tells. */
export async function newCommitment(tables: Tables, input: StatedInput, given: Checked & Further): Promise<void> {
  const { subjects, ...checked } = given;
  const { id: commitmentId, sourceKeys } = checked;
  const { statedOn = null, reportedOn = null, deadline = null } = input;
  const first = firstDayOf(knownFrom(input).date);
  await tables.commitment.create({
    data: {
      ...checked,
      kind: input.kind,
      statedOn,
      reportedOn,
      // What is only reported was stated before its report.
      statedFirstDay: fromDay(statedOn ? first : dayBefore(first)),
      organisationId: input.organisation ?? null,
      deadline,
      deadlineFirstDay: deadline ? fromDay(firstDayOf(deadline)) : null,
      deadlineLastDay: deadline ? fromDay(lastDayOf(deadline)) : null,
      documentId: input.document ?? null,
      searchText: searchableOf(input.statement, input.deadlineRule),
    },
  });
  const inForce = validity({ validFrom: knownFrom(input).date, validThrough: deadline });
  await tables.commitmentStatusPeriod.create({
    data: { id: newId('cst'), commitmentId, status: 'IN_FORCE', ...inForce, sourceKeys },
  });
  const links = subjects.map((subject) => ({ ...subject, ownerId: commitmentId, sourceKeys }));
  await tables.commitmentSubject.createMany({ data: links });
}
