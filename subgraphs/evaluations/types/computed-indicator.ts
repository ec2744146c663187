import { dayOf } from '@cdw/kernel/as-of.ts';
import { roundedRatio, SHARE_PLACES } from '@cdw/kernel/judging/written.ts';
import { builder } from '../builder.ts';
import { type ComputedIndicator, computedIndicator } from '../computed/computed-indicator.ts';
import { indicatorNamed } from '../series/indicator-named.ts';
import { SUBJECT_TYPES } from './evaluation-subject.ts';
import { Judgement } from './judgement.ts';

const ComputedIndicatorType = builder.objectRef<ComputedIndicator>('ComputedIndicator').implement({
  description: 'An indicator of one calendar year, computed from others by its formula.',
  interfaces: [Judgement],
  fields: (t) => ({
    value: t.field({
      type: 'Decimal',
      nullable: true,
      description:
        'The result in the unit of the indicator, to six decimals; null where a figure that it needs is not known, or the formula divides by nought.',
      resolve: ({ value }) => value && roundedRatio(value, SHARE_PLACES),
    }),
    indicator: t.expose('indicator', { type: 'Indicator', description: 'What is computed, in which unit.' }),
    year: t.exposeInt('year', { description: 'The calendar year for which it is computed.' }),
    stated: t.expose('stated', {
      type: 'Observation',
      nullable: true,
      description:
        'What a source itself states of the indicator for that year, to hold against what is computed; null where none does.',
    }),
  }),
});

for (const type of SUBJECT_TYPES) {
  builder.objectField(type, 'computed', (t) =>
    t.field({
      type: ComputedIndicatorType,
      nullable: true,
      description:
        'An indicator of it, computed from calendar years that are known whole, by a figure of the year or by shorter ones that together describe all of it, by the formula in use on the day asked for, and by what was known then. NOT_FOUND where the indicator does not exist, or had no formula on that day.',
      args: {
        indicator: t.arg.id({ required: true, description: 'The indicator: its identifier, slug or code.' }),
        year: t.arg.int({ required: true, description: 'The calendar year; BAD_USER_INPUT before 1900.' }),
        asOf: t.arg.asOf(),
      },
      resolve: async (subject, { indicator: name, year, ...args }, context) => {
        const indicator = await indicatorNamed(context.load, name);
        return computedIndicator(subject, { indicator, year }, dayOf(subject, args), context);
      },
    }),
  );
}
