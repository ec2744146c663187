import { dayBefore, FIRST_DAY, fromDay } from '@cdw/kernel/days.ts';
import { NAME_CHARACTERS_MAX, NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { firstDayOf, lastDayOf, type PartialDate } from '@cdw/kernel/partial-date.ts';
import { searchableOf } from '@cdw/kernel/seed/searchable-of.ts';
import { type Validity, validity } from '@cdw/kernel/validity.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import { named } from '@cdw/kernel/writing/existing.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import { type Reference, type Referred, referenceTo } from '@cdw/kernel/writing/references.ts';
import { newSlug } from '@cdw/kernel/writing/slugs.ts';
import { checkedText, checkedTexts } from '@cdw/kernel/writing/texts.ts';
import { checkNotBefore } from './checked-figures.ts';
import type { StatedInput } from './input-fields.ts';
import { ORGANISATION } from './references/foreign.ts';
import type { newSubjects } from './subject/new-subjects.ts';
import type { Tables } from './tables.ts';

type Checked = Awaited<ReturnType<typeof checkedCommitment>>;
type Further = {
  readonly id: string;
  readonly revisesId: string | null;
  readonly subjects: Awaited<ReturnType<typeof newSubjects>>;
  readonly sourceKeys: string[];
};

/** What is said of a commitment, without its name in addresses; and when it was said, until when. */
export type Stated = Omit<StatedInput, 'slug'>;
type Dates = Pick<StatedInput, 'statedOn' | 'reportedOn' | 'deadline'>;

/** What has to be there of what a commitment names in other subgraphs, beside its subjects. */
export const organisationNamed = ({ organisation: key }: Pick<StatedInput, 'organisation'>): Reference[] =>
  referenceTo(ORGANISATION, key, 'input.organisation');

/** Refuses whoever says that another organisation promised something: what one promises is its own to record, or the agency's. */
export function permitPromise(
  viewer: Viewer,
  { organisation }: Pick<StatedInput, 'organisation'>,
  referred: Referred,
): void {
  if (!organisation || !referred.dataOf(organisation)) return;
  permitOrganisations(viewer, [organisation], `the organisation that made the commitment (${organisation})`);
}

/** When a commitment is first known: when it was stated, else when it was reported. */
export const knownFrom = ({ statedOn, reportedOn }: Dates): { date: PartialDate; path: string } =>
  statedOn ? { date: statedOn, path: 'input.statedOn' } : { date: reportedOn ?? '', path: 'input.reportedOn' };

/** What is said of a commitment, as its table holds it. */
export async function checkedStated(tables: Tables, faults: Faults, input: Stated) {
  const { kind, statement, statedOn = null, reportedOn = null, deadline = null, deadlineRule, document } = input;
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
  if (document != null) {
    const find = (id: string) => tables.policyDocument.findUnique({ where: { id } });
    await named(faults, 'input.document', document, { type: 'PolicyDocument', prefix: 'doc' }, find);
  }
  const rule =
    deadlineRule && checkedTexts(faults, 'input.deadlineRule', 'deadlineRule', deadlineRule, NAME_CHARACTERS_MAX);
  return {
    kind,
    ...checkedTexts(faults, 'input.statement', 'statement', statement, NOTE_CHARACTERS_MAX),
    ...(rule ?? NO_RULE),
    statedBy: checkedText(faults, 'input.statedBy', input.statedBy, NAME_CHARACTERS_MAX),
    note: checkedText(faults, 'input.note', input.note, NOTE_CHARACTERS_MAX),
    statedOn,
    reportedOn,
    statedFirstDay: statedFirstDay(input),
    organisationId: input.organisation ?? null,
    deadline,
    deadlineFirstDay: deadline ? fromDay(firstDayOf(deadline)) : null,
    deadlineLastDay: deadline ? fromDay(lastDayOf(deadline)) : null,
    documentId: document ?? null,
    searchText: searchableOf(statement, deadlineRule),
  };
}

const NO_RULE = { deadlineRuleFr: null, deadlineRuleNl: null, deadlineRuleDe: null, deadlineRuleEn: null };

/** What is only reported was stated before its report. */
function statedFirstDay({ statedOn, reportedOn }: Stated): Date {
  if (statedOn) return fromDay(firstDayOf(statedOn));
  return fromDay(reportedOn ? dayBefore(firstDayOf(reportedOn)) : FIRST_DAY);
}

/** What an input says of a new commitment, with the name that it gets in addresses. */
export async function checkedCommitment(tables: Tables, faults: Faults, input: StatedInput) {
  const isTaken = async (slug: string) => (await tables.commitment.count({ where: { slug } })) > 0;
  const slug = await newSlug(faults, input.slug, input.statement.fr, isTaken);
  return { ...(await checkedStated(tables, faults, input)), slug };
}

/** Writes a commitment. It is in force until its deadline, after which nobody knows before a source tells. */
export async function newCommitment(tables: Tables, given: Checked & Further): Promise<void> {
  const { subjects, ...columns } = given;
  const { id: commitmentId, sourceKeys } = columns;
  await tables.commitment.create({ data: columns });
  await tables.commitmentStatusPeriod.create({
    data: { id: newId('cst'), commitmentId, status: 'IN_FORCE', ...inForce(columns), sourceKeys },
  });
  const links = subjects.map((subject) => ({ ...subject, ownerId: commitmentId, sourceKeys }));
  await tables.commitmentSubject.createMany({ data: links });
}

/** When a commitment is in force, as long as nothing else comes of it. */
export const inForce = (stated: Dates): Validity =>
  validity({ validFrom: knownFrom(stated).date, validThrough: stated.deadline });
