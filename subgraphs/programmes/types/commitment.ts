import { dayOf, referredFrom } from '@cdw/kernel/as-of.ts';
import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { fromDay } from '@cdw/kernel/days.ts';
import { loadEntity } from '@cdw/kernel/loaders.ts';
import { identityOf } from '@cdw/kernel/lookup.ts';
import { heldOn } from '@cdw/kernel/validity.ts';
import { builder } from '../builder.ts';
import { Organisation } from '../references/organisation.ts';
import { PolicySubjectLink } from '../subject/subject-link.ts';
import { CommitmentKind } from './commitment-kind.ts';
import { CommitmentStatus } from './commitment-status.ts';

const Commitment = builder.prismaObject('Commitment', {
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    version: t.exposeInt('version'),
    kind: t.expose('kind', { type: CommitmentKind }),
    statement: t.text('statement', { description: 'What was said would be so.' }),
    statedOn: t.expose('statedOn', { type: 'PartialDate', nullable: true }),
    reportedOn: t.expose('reportedOn', { type: 'PartialDate', nullable: true }),
    statedBy: t.exposeString('statedBy', { nullable: true }),
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'The organisation for which the office spoke; null where no source tells.',
      resolve: ({ organisationId: id }) => (id ? { id } : null),
    }),
    deadline: t.expose('deadline', { type: 'PartialDate', nullable: true }),
    deadlineRule: t.text('deadlineRule', {
      description: 'How the deadline is counted; null where none was set.',
      nullable: true,
    }),
    isDeadlinePast: t.boolean({
      nullable: true,
      description: 'Whether the deadline lies before the day asked for; null where no day is known.',
      args: { asOf: t.arg.asOf() },
      resolve: (commitment, args) =>
        commitment.deadlineLastDay && commitment.deadlineLastDay < fromDay(dayOf(commitment, args)),
    }),
    revises: t.field({
      type: 'Commitment',
      nullable: true,
      description: 'The earlier commitment that this one replaces.',
      resolve: (commitment, _args, { load }) => referredFrom(commitment, load.commitment, commitment.revisesId),
    }),
    revisedBy: t.field({
      type: ['Commitment'],
      description: 'The later commitments that replace this one, the earliest first.',
      resolve: ({ id }, _args, { load }) => load.revisionsOfCommitment.load(id),
    }),
    document: t.field({
      type: 'PolicyDocument',
      nullable: true,
      description: 'The document that states or reports it.',
      resolve: (commitment, _args, { load }) => referredFrom(commitment, load.policyDocument, commitment.documentId),
    }),
    subjects: t.field({
      type: [PolicySubjectLink],
      description:
        'What it applies to. A commitment about a call or a programme applies to those that the call awarded.',
      resolve: ({ id }, _args, { load }) => load.subjectsOfCommitment.load(id),
    }),
    status: t.field({
      type: CommitmentStatus,
      description: 'What it was on the day asked for; `UNKNOWN` where no source tells.',
      args: { asOf: t.arg.asOf() },
      resolve: async (commitment, args, { load }) =>
        heldOn(await load.statusesOfCommitment.load(commitment.id), dayOf(commitment, args))?.status ?? 'UNKNOWN',
    }),
    statusHistory: t.field({
      type: ['CommitmentStatusPeriod'],
      description: 'When it was in force, revised, met or missed, as far as sources tell, the oldest first.',
      resolve: ({ id }, _args, { load }) => load.statusesOfCommitment.load(id),
    }),
    note: t.exposeString('note', { nullable: true }),
    sources: t.sources(),
  }),
});

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
