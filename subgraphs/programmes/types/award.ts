import { dayOf, referredFrom } from '@cdw/kernel/as-of.ts';
import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { holding } from '@cdw/kernel/holding.ts';
import { loadEntity } from '@cdw/kernel/loaders.ts';
import { identityOf } from '@cdw/kernel/lookup.ts';
import { builder } from '../builder.ts';
import { CreativeHub } from '../references/creative-hub.ts';
import { Organisation } from '../references/organisation.ts';
import { Space } from '../references/space.ts';
import { BeneficiaryKind } from './beneficiary-kind.ts';

const TYPES = { SPACE: 'Space', CREATIVE_HUB: 'CreativeHub', ORGANISATION: 'Organisation' } as const;

type Beneficiary = { id: string; __typename?: (typeof TYPES)[keyof typeof TYPES] };

const AwardBeneficiary = builder.unionType('AwardBeneficiary', {
  description: 'What an award goes to.',
  types: [Space, CreativeHub, Organisation],
  resolveType: (beneficiary: Beneficiary) => beneficiary.__typename,
});

const Award = builder.prismaObject('Award', {
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    version: t.exposeInt('version'),
    call: t.field({
      type: 'Call',
      description: 'The call that gave it.',
      resolve: (award, _args, { load }) => referredFrom(award, load.call, award.callId),
    }),
    beneficiaryKind: t.expose('beneficiaryKind', { type: BeneficiaryKind }),
    beneficiary: t.field({
      type: AwardBeneficiary,
      nullable: true,
      description: 'What it goes to; null where the subgraph that keeps it cannot be reached.',
      resolve: ({ beneficiaryKind, beneficiaryId: id }) => ({ __typename: TYPES[beneficiaryKind], id }),
    }),
    ceilingEur: t.expose('ceilingEur', {
      type: 'Euro',
      nullable: true,
      description: 'The most that this beneficiary could get, in euro; null where none was set, or no source tells.',
    }),
    grantedEur: t.expose('grantedEur', {
      type: 'Euro',
      nullable: true,
      description:
        'What was granted in all, in euro, where a source tells; null where none does. What is known by year stands in `tranches`.',
    }),
    awardedOn: t.expose('awardedOn', { type: 'PartialDate', nullable: true }),
    tranches: t.field({
      type: ['Tranche'],
      description:
        'How it is spread over the years on the day asked for, as far as sources tell, the earliest first: until it is paid, a tranche is as it was planned.',
      args: { asOf: t.arg.asOf() },
      resolve: async (award, args, { load }) => holding(await load.tranchesOfAward.load(award.id), dayOf(award, args)),
    }),
    trancheHistory: t.field({
      type: ['Tranche'],
      description: 'All tranches, also as they were planned before they were paid, the earliest year first.',
      resolve: ({ id }, _args, { load }) => load.tranchesOfAward.load(id),
    }),
    note: t.exposeString('note', { nullable: true }),
    sources: t.sources(),
  }),
});

datedEntity(builder, Award, 'id', ({ id }, { load }) => loadEntity(load.award, 'Award', id));

builder.queryField('award', (t) =>
  t.field({
    type: 'Award',
    nullable: true,
    description: 'One award, found by exactly one of `id` and `slug`; null where there is none.',
    args: {
      id: t.arg.id({ description: 'Identifier; begins with `awd_`.' }),
      slug: t.arg.string({
        description: "Stable readable name: the call's and the beneficiary's (`coworking-2011-esco`).",
      }),
    },
    resolve: (_root, args, { db }) => db.award.findUnique({ where: identityOf(args, 'Award', 'awd') }),
  }),
);
