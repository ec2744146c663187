import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { loadEntity } from '@cdw/kernel/loaders.ts';
import { identityOf, onlyGiven } from '@cdw/kernel/lookup.ts';
import { builder } from '../builder.ts';
import { EvaluationSubjectKind } from './evaluation-subject-kind.ts';
import { IndicatorDirection } from './indicator-direction.ts';
import { IndicatorPeriodicity } from './indicator-periodicity.ts';
import { IndicatorUnit } from './indicator-unit.ts';

const Indicator = builder.prismaObject('Indicator', {
  fields: (t) => ({
    id: t.exposeID('id'),
    version: t.exposeInt('version'),
    slug: t.exposeString('slug'),
    code: t.exposeString('code'),
    name: t.text('name', { description: 'Name of the indicator.' }),
    definition: t.text('definition', { description: 'What exactly is measured.' }),
    unit: t.expose('unit', { type: IndicatorUnit }),
    direction: t.expose('direction', { type: IndicatorDirection }),
    periodicity: t.expose('periodicity', { type: IndicatorPeriodicity }),
    subjectKinds: t.expose('subjectKinds', { type: [EvaluationSubjectKind] }),
    isCumulative: t.exposeBoolean('isCumulative'),
    formulas: t.field({
      type: ['IndicatorFormula'],
      description:
        'How it is computed from other indicators, the first version first; empty where it is counted, or no source gives a formula.',
      resolve: ({ id }, _args, { load }) => load.formulasOfIndicator.load(id),
    }),
    sources: t.sources(),
  }),
});

datedEntity(builder, Indicator, 'id', ({ id }, { load }) => loadEntity(load.indicator, 'Indicator', id));

builder.queryField('indicator', (t) =>
  t.field({
    type: 'Indicator',
    nullable: true,
    description: 'One indicator, found by exactly one of `id`, `slug` and `code`; null where there is none.',
    args: {
      id: t.arg.id({ description: 'Identifier; begins with `ind_`.' }),
      slug: t.arg.string({ description: 'Stable readable name.' }),
      code: t.arg.string({ description: 'The name by which formulas call it (`occupancy_rate`).' }),
    },
    resolve: (_root, args, { db }) => {
      const { name, value } = onlyGiven(args, ['id', 'slug', 'code']);
      const where = name === 'code' ? { code: value } : identityOf({ [name]: value }, 'Indicator', 'ind');
      return db.indicator.findUnique({ where });
    },
  }),
);
