import { loadPresent } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';
import { keepersOf } from '../keepers.ts';
import { subjectOf } from '../subject.ts';
import { forTheAsked } from '../visibility.ts';
import { EvaluationProgress } from './evaluation-progress.ts';
import { EvaluationRespondent } from './evaluation-respondent.ts';
import { Space } from './space.ts';

/** What an evaluation asks for, of whom, and how far they are. */
builder.prismaObjectFields('Evaluation', (t) => ({
  dueOn: t.expose('dueOn', { type: 'Date', nullable: true }),
  indicators: t.field({
    type: ['Indicator'],
    description: 'Of which indicators it wants figures; empty where it wants none, or no source tells.',
    resolve: async ({ id }, _args, { load }) => {
      const wanted = await load.indicatorsOfEvaluation.load(id);
      return await loadPresent(
        load.indicator,
        wanted.map(({ indicatorId }) => indicatorId),
      );
    },
  }),
  progress: t.field({
    type: EvaluationProgress,
    nullable: true,
    description: 'How many of those whom it asks have answered; null where it asks nobody.',
    resolve: async ({ id }, _args, { load }) => {
      const respondents = await load.respondentsOfEvaluation.load(id);
      return respondents.length > 0 ? respondents : null;
    },
  }),
  respondents: t.field({
    type: [EvaluationRespondent],
    nullable: true,
    description:
      'Those whom it asks, by name. Until it is published that is for them, for the present operators of the spaces of which it asks, and for the agency: others get null, with FORBIDDEN.',
    authScopes: forTheAsked,
    resolve: ({ id }, _args, { load }) => load.respondentsOfEvaluation.load(id),
  }),
  spacesWithoutOperator: t.field({
    type: [Space],
    nullable: true,
    description:
      'The spaces of which it asks and of which no operator is known today: nobody can answer for them until one is recorded. For those who may read `respondents`.',
    authScopes: forTheAsked,
    resolve: async ({ id }, _args, { load }) => {
      const asked = (await load.respondentsOfEvaluation.load(id)).flatMap(({ spaceId }) => spaceId ?? []);
      const known = await Promise.all(asked.map((spaceId) => load.operatedSpace.load(spaceId)));
      return asked
        .filter((_spaceId, place) => keepersOf(known[place] ?? undefined).length === 0)
        .map((spaceId) => subjectOf('SPACE', spaceId));
    },
  }),
}));
