import { dayOf } from '@cdw/kernel/as-of.ts';
import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { FIRST_DAY, fromDay } from '@cdw/kernel/days.ts';
import { localized, note, reference, reported, text, value } from '@cdw/kernel/facts/columns.ts';
import { defineDetails, factsOf } from '@cdw/kernel/facts/define-fact.ts';
import type { Entity } from '@cdw/kernel/facts/entity.ts';
import { mutationsOf } from '@cdw/kernel/facts/entity-mutation.ts';
import { ownReference } from '@cdw/kernel/facts/own-reference.ts';
import { snapshotRows } from '@cdw/kernel/facts/snapshot-rows.ts';
import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadEntity } from '@cdw/kernel/loaders.ts';
import { identityOf } from '@cdw/kernel/lookup.ts';
import { firstDayOf, lastDayOf, type PartialDate } from '@cdw/kernel/partial-date.ts';
import { builder } from '../builder.ts';
import { concernedBy } from '../concerned.ts';
import type { Context } from '../context.ts';
import type { Commitment as CommitmentRow } from '../generated/prisma/client.ts';
import { KEEPERS_OF_SUBJECTS, keepersOfSubjects } from '../keepers.ts';
import type { Loaders } from '../loaders.ts';
import { ORGANISATION } from '../references/foreign.ts';
import { Organisation } from '../references/organisation.ts';
import type { Tables } from '../tables.ts';
import { checkStated } from './check-stated.ts';
import { CommitmentKind } from './commitment-kind.ts';
import { deadlineOf } from './dates.ts';
import { promiseOf } from './promise.ts';
import { redate } from './redate.ts';
import { refreshCommitmentSearch } from './search-columns.ts';

/** Something that an office or a programme said would be so. Its statuses and subjects stand beside this file. */
export const COMMITMENT: Entity<Tables, 'Commitment', CommitmentRow> = {
  type: 'Commitment',
  noun: 'commitment',
  argument: 'commitment',
  prefix: 'cmt',
  path: 'input.commitment',
  table: 'commitment',
  scope: 'programmes:write',
  ledger: {
    schema: 'programmes',
    rowsOf: (tables, _type, where) => snapshotRows(COMMITMENT, tables, where),
    concernedBy,
  },
  find: (tables, id) => tables.commitment.findUnique({ where: { id } }),
  load: ({ load }: Context) => load.commitment,
  keepers: async (tables, { id: ownerId }) => {
    const subjects = await tables.commitmentSubject.findMany({ where: { ownerId } });
    return await keepersOfSubjects(
      tables,
      subjects.map(({ subjectId }) => subjectId),
    );
  },
  who: KEEPERS_OF_SUBJECTS,
  right: ({ organisation }, viewer) => promiseOf(organisation as string | null | undefined, viewer),
  correctedBy: 'correctCommitment',
  details: {
    kind: value(CommitmentKind, 'How binding it is.', { isRequired: true }),
    statement: localized('What was said would be so.', { isRequired: true, charactersMax: NOTE_CHARACTERS_MAX }),
    statedOn: value(
      'PartialDate',
      'When it was stated, to the precision known; null where a source only reports it later.',
    ),
    reportedOn: reported('When the earliest source in hand reports it, to the precision known.'),
    statedBy: text("The office that stated it, in French (`Ministre de l'Economie`); never a person."),
    organisation: reference(ORGANISATION, 'The organisation for which the office spoke; null where no source tells.', {
      type: Organisation,
      column: 'organisationId',
    }),
    deadline: {
      ...value(
        'PartialDate',
        'When it has to be fulfilled, to the precision known; null where no day was set, or none can be told from the rule.',
      ),
      columns: (given) => {
        const deadline = given as PartialDate | null;
        const deadlineFirstDay = deadline && fromDay(firstDayOf(deadline));
        return { deadline, deadlineFirstDay, deadlineLastDay: deadline && fromDay(lastDayOf(deadline)) };
      },
    },
    deadlineRule: localized('How the deadline is counted; null where none was set.'),
    document: ownReference('The document that states or reports it.', {
      type: 'PolicyDocument',
      prefix: 'doc',
      table: 'policyDocument',
      loader: 'policyDocument',
      column: 'documentId',
    }),
    revises: {
      ...ownReference('The earlier commitment that this one replaces.', {
        type: 'Commitment',
        prefix: 'cmt',
        table: 'commitment',
        loader: 'commitment',
        column: 'revisesId',
      }),
      isFixed: true,
    },
    note: note('this commitment'),
  },
  checkDetails: checkStated,
  initial: { searchText: '', statedFirstDay: fromDay(FIRST_DAY) },
  facts: [],
  closing: deadlineOf,
  refresh: refreshCommitmentSearch,
  follow: (edit, before) => redate(COMMITMENT, edit, before),
};

/** Declares a kind of fact of a commitment. */
export const commitmentFact = factsOf<Loaders>(builder, COMMITMENT);

/** Defines a mutation of a commitment that is more than the change of one fact. */
export const commitmentMutation = mutationsOf(builder, COMMITMENT);

const Commitment = builder.prismaObject('Commitment', {
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    version: t.exposeInt('version'),
    isDeadlinePast: t.boolean({
      nullable: true,
      description: 'Whether the deadline lies before the day asked for; null where no day is known.',
      args: { asOf: t.arg.asOf() },
      resolve: (commitment, args) =>
        commitment.deadlineLastDay && commitment.deadlineLastDay < fromDay(dayOf(commitment, args)),
    }),
    revisedBy: t.field({
      type: ['Commitment'],
      description: 'The later commitments that replace this one by the day asked for, the earliest first.',
      resolve: async (commitment, _args, { load }) => {
        const revisions = await load.revisionsOfCommitment.load(commitment.id);
        return revisions.filter((later) => later.statedFirstDay <= fromDay(dayOf(commitment)));
      },
    }),
    sources: t.sources(),
  }),
});

defineDetails(builder, COMMITMENT);

datedEntity(builder, Commitment, 'id', ({ id }, { load }) => loadEntity(load.commitment, 'Commitment', id));

builder.queryField('commitment', (t) =>
  t.field({
    type: 'Commitment',
    nullable: true,
    description: 'One commitment, found by exactly one of `id` and `slug`; null where there is none.',
    args: {
      id: t.arg.id({ description: 'Identifier; begins with `cmt_`.' }),
      slug: t.arg.string({ description: 'Stable readable name.' }),
      asOf: t.arg.asOf(),
    },
    resolve: (_root, args, { db }) => db.commitment.findUnique({ where: identityOf(args, 'Commitment', 'cmt') }),
  }),
);
