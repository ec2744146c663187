import { referredFrom } from '@cdw/kernel/as-of.ts';
import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { loadEntity, loadPresent } from '@cdw/kernel/loaders.ts';
import { identityOf } from '@cdw/kernel/lookup.ts';
import { builder } from '../builder.ts';
import { GoodPracticeStatus } from './good-practice-status.ts';

const GoodPractice = builder.prismaObject('GoodPractice', {
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    version: t.exposeInt('version'),
    title: t.text('title', { description: 'What the practice is called here.' }),
    lesson: t.text('lesson', { description: 'What others can learn from it.' }),
    status: t.expose('status', { type: GoodPracticeStatus }),
    reportedOn: t.expose('reportedOn', { type: 'PartialDate', nullable: true }),
    demonstratedBy: t.field({
      type: 'Partnership',
      description: 'The partnership that showed it, or is to show it.',
      resolve: (practice, _args, { load }) => referredFrom(practice, load.partnership, practice.demonstratedById),
    }),
    appliedIn: t.field({
      type: ['Partnership'],
      description: 'The partnerships in which it was applied again, as far as sources tell.',
      resolve: async ({ id }, _args, { load }) => {
        const applications = await load.applicationsOfPractice.load(id);
        return await loadPresent(
          load.partnership,
          applications.map(({ partnershipId }) => partnershipId),
        );
      },
    }),
    note: t.exposeString('note', { nullable: true }),
    sources: t.sources(),
  }),
});

datedEntity(builder, GoodPractice, 'id', ({ id }, { load }) => loadEntity(load.goodPractice, 'GoodPractice', id));

builder.queryField('goodPractice', (t) =>
  t.field({
    type: 'GoodPractice',
    nullable: true,
    description: 'One good practice, found by exactly one of `id` and `slug`; null where there is none.',
    args: {
      id: t.arg.id({ description: 'Identifier; begins with `gpr_`.' }),
      slug: t.arg.string({ description: 'Stable readable name.' }),
    },
    resolve: (_root, args, { db }) => db.goodPractice.findUnique({ where: identityOf(args, 'GoodPractice', 'gpr') }),
  }),
);

builder.objectFields('Partnership', (t) => ({
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
}));
