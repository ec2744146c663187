import { dayOf, referredFrom } from '@cdw/kernel/as-of.ts';
import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { loadEntity } from '@cdw/kernel/loaders.ts';
import { identityOf } from '@cdw/kernel/lookup.ts';
import { fundingOfCall } from '../award/funding-of.ts';
import { PublicFunding } from '../award/public-funding.ts';
import { builder } from '../builder.ts';

const Call = builder.prismaObject('Call', {
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    version: t.exposeInt('version'),
    title: t.text('title', { description: 'Title of the call.' }),
    programme: t.field({
      type: 'Programme',
      nullable: true,
      description: 'The programme to which the call belongs; null where no source tells.',
      resolve: (call, _args, { load }) => referredFrom(call, load.programme, call.programmeId),
    }),
    measures: t.field({
      type: ['CallMeasure'],
      description:
        'The measures that the call carries out, as far as sources tell; they may be those of another programme.',
      resolve: ({ id }, _args, { load }) => load.measuresOfCall.load(id),
    }),
    decidedOn: t.expose('decidedOn', { type: 'PartialDate', nullable: true }),
    launchedOn: t.expose('launchedOn', { type: 'PartialDate', nullable: true }),
    closedOn: t.expose('closedOn', { type: 'PartialDate', nullable: true }),
    awardedOn: t.expose('awardedOn', { type: 'PartialDate', nullable: true }),
    projectsReceived: t.exposeInt('projectsReceived', { nullable: true }),
    projectsDiscarded: t.exposeInt('projectsDiscarded', { nullable: true }),
    projectsSelected: t.exposeInt('projectsSelected', { nullable: true }),
    envelopes: t.field({
      type: ['AmountStatement'],
      description: 'What there was to give, as each source states it; all are kept where they disagree.',
      resolve: ({ id }, _args, { load }) => load.envelopesOfCall.load(id),
    }),
    awardFloorEur: t.expose('awardFloorEur', {
      type: 'Euro',
      nullable: true,
      description: 'The least that a project could get, in euro; null where none was set, or no source tells.',
    }),
    awardCeilingEur: t.expose('awardCeilingEur', {
      type: 'Euro',
      nullable: true,
      description: 'The most that a project could get, in euro; null where none was set, or no source tells.',
    }),
    yearsFunded: t.exposeInt('yearsFunded', { nullable: true }),
    categoryCaps: t.field({
      type: ['CategoryCap'],
      description: 'How much of a subsidy could go to a category of expense.',
      resolve: ({ id }, _args, { load }) => load.capsOfCall.load(id),
    }),
    eligible: t.text('eligible', { description: 'Who could apply.', nullable: true }),
    requirements: t.text('requirements', { description: 'What a project had to be or to promise.', nullable: true }),
    bodies: t.field({
      type: ['CallBody'],
      description: 'Who decided on, funded or organised the call, as far as sources tell.',
      resolve: ({ id }, _args, { load }) => load.bodiesOfCall.load(id),
    }),
    publicFunding: t.field({
      type: PublicFunding,
      description: 'What the call gave, as far as the amounts of its awards are known.',
      args: { asOf: t.arg.asOf() },
      resolve: (call, args, { load }) => fundingOfCall(call, dayOf(call, args), load),
    }),
    note: t.exposeString('note', { nullable: true }),
    sources: t.sources(),
  }),
});

datedEntity(builder, Call, 'id', ({ id }, { load }) => loadEntity(load.call, 'Call', id));

builder.queryField('call', (t) =>
  t.field({
    type: 'Call',
    nullable: true,
    description: 'One call for projects, found by exactly one of `id` and `slug`; null where there is none.',
    args: {
      id: t.arg.id({ description: 'Identifier; begins with `cal_`.' }),
      slug: t.arg.string({ description: 'Stable readable name.' }),
      asOf: t.arg.asOf(),
    },
    resolve: (_root, args, { db }) => db.call.findUnique({ where: identityOf(args, 'Call', 'cal') }),
  }),
);
