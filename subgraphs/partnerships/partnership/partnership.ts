import { dayOf, on } from '@cdw/kernel/as-of.ts';
import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { holding } from '@cdw/kernel/holding.ts';
import { loadEntity, loadPresent } from '@cdw/kernel/loaders.ts';
import { identityOf } from '@cdw/kernel/lookup.ts';
import { heldOn } from '@cdw/kernel/validity.ts';
import type { RightColumns } from '../access-right/new-right.ts';
import { RequestedRight } from '../access-right/requested-right.ts';
import { builder } from '../builder.ts';
import { Organisation } from '../references/organisation.ts';
import { AwaitedSignature } from './awaited-signature.ts';
import { awaitedSignatures } from './awaited-signatures.ts';
import { PartnershipKind } from './partnership-kind.ts';
import { PartnershipStatus } from './partnership-status.ts';
import { PartyRole } from './party-role.ts';

const Partnership = builder.prismaObject('Partnership', {
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    version: t.exposeInt('version'),
    kind: t.expose('kind', { type: PartnershipKind }),
    title: t.text('title', { description: 'What the partnership is called here.' }),
    description: t.text('description', { description: 'What the partnership is.', nullable: true }),
    status: t.field({
      type: PartnershipStatus,
      description: 'Whether the partnership was at work on the day asked for; `UNKNOWN` where no source tells.',
      args: { asOf: t.arg.asOf() },
      resolve: async (partnership, args, { load }) =>
        heldOn(await load.statusesOfPartnership.load(partnership.id), dayOf(partnership, args))?.status ?? 'UNKNOWN',
    }),
    statusHistory: t.field({
      type: ['PartnershipStatusPeriod'],
      description: 'When the partnership was proposed, active and ended, as far as sources tell, the oldest first.',
      resolve: ({ id }, _args, { load }) => load.statusesOfPartnership.load(id),
    }),
    reportedOn: t.expose('reportedOn', { type: 'PartialDate', nullable: true }),
    parties: t.field({
      type: ['PartnershipParty'],
      description: 'Who takes part on the day asked for, in the order of the sources.',
      args: {
        role: t.arg({ type: [PartyRole], description: 'In one of these roles.' }),
        asOf: t.arg.asOf(),
      },
      resolve: async (partnership, args, { load }) => {
        const parties = holding(await load.partiesOfPartnership.load(partnership.id), dayOf(partnership, args));
        return args.role?.length ? parties.filter(({ role }) => args.role?.includes(role)) : parties;
      },
    }),
    partyHistory: t.field({
      type: ['PartnershipParty'],
      description: 'Who takes, or took, part at any time, in the order of the sources.',
      resolve: ({ id }, _args, { load }) => load.partiesOfPartnership.load(id),
    }),
    monitoredBy: t.field({
      type: [Organisation],
      nullable: { list: false, items: true },
      description: 'The organisations that follow the partnership on the day asked for, to learn from it.',
      args: { asOf: t.arg.asOf() },
      resolve: async (partnership, args, { load }) => {
        const day = dayOf(partnership, args);
        const parties = holding(await load.partiesOfPartnership.load(partnership.id), day);
        return parties.flatMap(({ role, organisationId: id }) => (role === 'MONITOR' && id ? [on({ id }, day)] : []));
      },
    }),
    accessRights: t.field({
      type: ['AccessRight'],
      description: 'Who may use which space by this partnership on the day asked for.',
      args: { asOf: t.arg.asOf() },
      resolve: async (partnership, args, { load }) =>
        holding(await load.rightsOfPartnership.load(partnership.id), dayOf(partnership, args)),
    }),
    accessRightHistory: t.field({
      type: ['AccessRight'],
      description: 'All rights that the partnership gives or gave, the oldest first.',
      resolve: ({ id }, _args, { load }) => load.rightsOfPartnership.load(id),
    }),
    requestedRights: t.field({
      type: [RequestedRight],
      description: 'The access rights that were asked for with the proposal; they hold from when all have signed.',
      resolve: ({ requestedRights }) => requestedRights as unknown as RightColumns[],
    }),
    signatures: t.field({
      type: ['PartnershipSignature'],
      description: 'Who has signed, the earliest first; empty where no source tells.',
      resolve: ({ id }, _args, { load }) => load.signaturesOfPartnership.load(id),
    }),
    awaitedSignatures: t.field({
      type: [AwaitedSignature],
      nullable: true,
      description:
        'Of a proposal, the parties for which nobody has signed yet, by those who act for them today; empty once it is at work or was ended. Null with the error SUBGRAPH_UNAVAILABLE where the graph cannot tell who that is.',
      resolve: ({ id }, _args, { load }) => awaitedSignatures(id, load),
    }),
    goodPractices: t.field({
      type: ['GoodPractice'],
      description: 'What can be learnt from it.',
      resolve: ({ id }, _args, { load }) => load.practicesShownBy.load(id),
    }),
    appliedPractices: t.field({
      type: ['GoodPractice'],
      description: 'What others had shown and this partnership applies, as far as sources tell.',
      resolve: async ({ id }, _args, { load }) => {
        const applications = await load.practicesAppliedIn.load(id);
        return await loadPresent(
          load.goodPractice,
          applications.map(({ goodPracticeId }) => goodPracticeId),
        );
      },
    }),
    note: t.exposeString('note', { nullable: true }),
    period: t.period('When the partnership exists, or existed.'),
    sources: t.sources(),
  }),
});

datedEntity(builder, Partnership, 'id', ({ id }, { load }) => loadEntity(load.partnership, 'Partnership', id));

builder.queryField('partnership', (t) =>
  t.field({
    type: 'Partnership',
    nullable: true,
    description: 'One partnership, found by exactly one of `id` and `slug`; null where there is none.',
    args: {
      id: t.arg.id({ description: 'Identifier; begins with `prt_`.' }),
      slug: t.arg.string({ description: 'Stable readable name.' }),
      asOf: t.arg.asOf(),
    },
    resolve: async (_root, args, { db }) => {
      const partnership = await db.partnership.findUnique({ where: identityOf(args, 'Partnership', 'prt') });
      return partnership && on(partnership, dayOf({}, args));
    },
  }),
);
