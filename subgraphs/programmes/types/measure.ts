import { referredFrom } from '@cdw/kernel/as-of.ts';
import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { loadEntity } from '@cdw/kernel/loaders.ts';
import { identityOf } from '@cdw/kernel/lookup.ts';
import { builder } from '../builder.ts';
import { PolicySubjectLink } from '../subject/subject-link.ts';

const Measure = builder.prismaObject('Measure', {
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    version: t.exposeInt('version'),
    code: t.exposeString('code', { nullable: true }),
    title: t.text('title', { description: 'Title of the measure.' }),
    text: t.text('text', { description: 'What the measure says, beyond its title.', nullable: true }),
    programme: t.field({
      type: 'Programme',
      description: 'The programme of which it is a part.',
      resolve: (measure, _args, { load }) => referredFrom(measure, load.programme, measure.programmeId),
    }),
    axis: t.field({
      type: 'Axis',
      nullable: true,
      description: 'The axis, theme or priority to which it belongs; null where no source tells.',
      resolve: (measure, _args, { load }) => referredFrom(measure, load.axis, measure.axisId),
    }),
    fundings: t.field({
      type: ['AmountStatement'],
      description: 'What it is funded with, as each source states it; all are kept where they disagree.',
      resolve: ({ id }, _args, { load }) => load.fundingsOfMeasure.load(id),
    }),
    subjects: t.field({
      type: [PolicySubjectLink],
      description:
        'The spaces, networks, hubs, partnerships and programmes with which it is concerned, as far as sources tell.',
      resolve: ({ id }, _args, { load }) => load.subjectsOfMeasure.load(id),
    }),
    note: t.exposeString('note', { nullable: true }),
    sources: t.sources(),
  }),
});

datedEntity(builder, Measure, 'id', ({ id }, { load }) => loadEntity(load.measure, 'Measure', id));

builder.queryField('measure', (t) =>
  t.field({
    type: 'Measure',
    nullable: true,
    description: 'One measure, found by exactly one of `id` and `slug`; null where there is none.',
    args: {
      id: t.arg.id({ description: 'Identifier; begins with `mea_`.' }),
      slug: t.arg.string({ description: 'Stable readable name.' }),
    },
    resolve: (_root, args, { db }) => db.measure.findUnique({ where: identityOf(args, 'Measure', 'mea') }),
  }),
);
