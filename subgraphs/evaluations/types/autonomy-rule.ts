import { dayOf } from '@cdw/kernel/as-of.ts';
import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { loadEntity } from '@cdw/kernel/loaders.ts';
import { identityOf } from '@cdw/kernel/lookup.ts';
import { holdsOn } from '@cdw/kernel/validity.ts';
import { builder } from '../builder.ts';
import { yearsAfter } from '../deadline.ts';
import { AutonomyCountedFrom } from './autonomy-counted-from.ts';
import { AutonomyRuleForce } from './autonomy-rule-force.ts';
import { EvaluationSubject } from './evaluation-subject.ts';

const AutonomyRule = builder.prismaObject('AutonomyRule', {
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    title: t.text('title', { description: 'What the rule is called here.' }),
    statement: t.text('statement', { description: 'What was stated.' }),
    force: t.expose('force', { type: AutonomyRuleForce }),
    years: t.exposeInt('years'),
    countedFrom: t.expose('countedFrom', { type: AutonomyCountedFrom }),
    fixedDate: t.expose('fixedDate', { type: 'Date', nullable: true }),
    deadline: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day on which the years are over; null where each space counts from its opening.',
      resolve: ({ fixedDate, years }) => fixedDate && yearsAfter(fixedDate, years),
    }),
    appliesTo: t.field({
      type: [EvaluationSubject],
      nullable: { list: false, items: true },
      description: 'To whose spaces it applies: those of a network, or those that a call selected.',
      resolve: ({ id }, _args, { load }) => load.subjectsOfRule.load(id),
    }),
    isInForce: t.boolean({
      description: 'Whether it holds on the day asked for.',
      args: { asOf: t.arg.asOf() },
      resolve: (rule, args) => holdsOn(rule, dayOf(rule, args)),
    }),
    note: t.exposeString('note', { nullable: true }),
    period: t.period('When the rule holds, or held.'),
    sources: t.sources(),
  }),
});

datedEntity(builder, AutonomyRule, 'id', ({ id }, { load }) => loadEntity(load.autonomyRule, 'AutonomyRule', id));

builder.queryField('autonomyRule', (t) =>
  t.field({
    type: 'AutonomyRule',
    nullable: true,
    description: 'One rule of autonomy, found by exactly one of `id` and `slug`; null where there is none.',
    args: {
      id: t.arg.id({ description: 'Identifier; begins with `aut_`.' }),
      slug: t.arg.string({ description: 'Stable readable name.' }),
      asOf: t.arg.asOf(),
    },
    resolve: (_root, args, { db }) => db.autonomyRule.findUnique({ where: identityOf(args, 'AutonomyRule', 'aut') }),
  }),
);
