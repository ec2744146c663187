import { dayOf, referredFrom } from '@cdw/kernel/as-of.ts';
import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { loadEntity } from '@cdw/kernel/loaders.ts';
import { identityOf } from '@cdw/kernel/lookup.ts';
import { holdsOn } from '@cdw/kernel/validity.ts';
import { builder } from '../builder.ts';
import { ProgrammeKind } from './programme-kind.ts';

const Programme = builder.prismaObject('Programme', {
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    version: t.exposeInt('version'),
    kind: t.expose('kind', { type: ProgrammeKind }),
    title: t.text('title', { description: 'Title of the programme.' }),
    description: t.text('description', { description: 'What the programme is.', nullable: true }),
    adoptedOn: t.expose('adoptedOn', { type: 'PartialDate', nullable: true }),
    publishedOn: t.expose('publishedOn', { type: 'PartialDate', nullable: true }),
    period: t.period('When the programme runs, or ran.'),
    isActive: t.boolean({
      description:
        'Whether the programme runs on the day asked for, as far as its period is known: an end that is not known counts as not reached.',
      args: { asOf: t.arg.asOf() },
      resolve: (programme, args) => holdsOn(programme, dayOf(programme, args)),
    }),
    predecessor: t.field({
      type: 'Programme',
      nullable: true,
      description: 'The programme that this one succeeds.',
      resolve: (programme, _args, { load }) => referredFrom(programme, load.programme, programme.predecessorId),
    }),
    successors: t.field({
      type: ['Programme'],
      description: 'The programmes that succeed this one.',
      resolve: ({ id }, _args, { load }) => load.successorsOfProgramme.load(id),
    }),
    counts: t.field({
      type: ['ProgrammeCount'],
      description: 'How many axes, objectives, measures … the programme has, as sources count them.',
      resolve: ({ id }, _args, { load }) => load.countsOfProgramme.load(id),
    }),
    bodies: t.field({
      type: ['ProgrammeBody'],
      description: 'Who decides on, funds, coordinates or evaluates the programme, as far as sources tell.',
      resolve: ({ id }, _args, { load }) => load.bodiesOfProgramme.load(id),
    }),
    axes: t.field({
      type: ['Axis'],
      description: 'Its axes, themes or priorities, in its own order, as far as they are known.',
      resolve: ({ id }, _args, { load }) => load.axesOfProgramme.load(id),
    }),
    budgets: t.field({
      type: ['AmountStatement'],
      description: 'Its budget, as each source states it; all are kept where they disagree.',
      resolve: ({ id }, _args, { load }) => load.budgetsOfProgramme.load(id),
    }),
    voucherTerms: t.field({
      type: ['VoucherTerms'],
      description:
        'What its voucher pays for, the oldest terms first; empty where the programme is not a voucher scheme.',
      resolve: ({ id }, _args, { load }) => load.voucherTermsOfProgramme.load(id),
    }),
    note: t.exposeString('note', { nullable: true }),
    sources: t.sources(),
  }),
});

datedEntity(builder, Programme, 'id', ({ id }, { load }) => loadEntity(load.programme, 'Programme', id));

builder.queryField('programme', (t) =>
  t.field({
    type: 'Programme',
    nullable: true,
    description: 'One programme, found by exactly one of `id` and `slug`; null where there is none.',
    args: {
      id: t.arg.id({ description: 'Identifier; begins with `prg_`.' }),
      slug: t.arg.string({ description: 'Stable readable name.' }),
      asOf: t.arg.asOf(),
    },
    resolve: (_root, args, { db }) => db.programme.findUnique({ where: identityOf(args, 'Programme', 'prg') }),
  }),
);
