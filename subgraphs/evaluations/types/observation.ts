import { referredFrom } from '@cdw/kernel/as-of.ts';
import { loadEntity } from '@cdw/kernel/loaders.ts';
import { identifierOf } from '@cdw/kernel/lookup.ts';
import { builder } from '../builder.ts';
import { EvaluationSubject } from './evaluation-subject.ts';
import { ObservationQualifier } from './observation-qualifier.ts';
import { ObservationStatus } from './observation-status.ts';
import { ObservationTarget } from './observation-target.ts';

const Observation = builder.prismaObject('Observation', {
  fields: (t) => ({
    id: t.exposeID('id'),
    indicator: t.field({
      type: 'Indicator',
      description: 'What is measured, in which unit.',
      resolve: (observation, _args, { load }) => referredFrom(observation, load.indicator, observation.indicatorId),
    }),
    subject: t.field({
      type: EvaluationSubject,
      nullable: true,
      description: 'Of what it is measured.',
      resolve: (observation) => observation,
    }),
    period: t.period('The period that the figure describes; without ends where no source tells it.'),
    value: t.expose('value', { type: 'Decimal' }),
    valueMax: t.expose('valueMax', { type: 'Decimal', nullable: true }),
    qualifier: t.expose('qualifier', { type: ObservationQualifier }),
    sampleSize: t.exposeInt('sampleSize', { nullable: true }),
    population: t.exposeInt('population', { nullable: true }),
    nonRespondents: t.field({
      type: ['ObservationNonRespondent'],
      description: 'Those of whom a source says that they did not answer, by name.',
      resolve: ({ id }, _args, { load }) => load.nonRespondentsOfObservation.load(id),
    }),
    parts: t.field({
      type: ['ObservationPart'],
      description: 'The figure broken down, as its source does; empty where it does not.',
      resolve: ({ id }, _args, { load }) => load.partsOfObservation.load(id),
    }),
    target: t.field({
      type: ObservationTarget,
      nullable: true,
      description: 'What the figure was to reach; null where no source tells.',
      resolve: ({ targetValue, targetDueOn }) => targetValue && { value: targetValue, dueOn: targetDueOn },
    }),
    status: t.expose('status', { type: ObservationStatus }),
    supersedes: t.field({
      type: 'Observation',
      nullable: true,
      description: 'The observation that this one corrects.',
      resolve: (observation, _args, { load }) => referredFrom(observation, load.observation, observation.supersedesId),
    }),
    supersededBy: t.field({
      type: 'Observation',
      nullable: true,
      description: 'The observation that corrects this one.',
      resolve: ({ id }, _args, { load }) => load.successorOfObservation.load(id),
    }),
    evaluation: t.field({
      type: 'Evaluation',
      nullable: true,
      description: 'The survey or study that yielded the figure; null where none is known.',
      resolve: (observation, _args, { load }) => referredFrom(observation, load.evaluation, observation.evaluationId),
    }),
    note: t.exposeString('note', { nullable: true }),
    sources: t.sources(),
  }),
});

builder.asEntity(Observation, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: ({ id }, { load }) => loadEntity(load.observation, 'Observation', id),
});

builder.queryField('observation', (t) =>
  t.field({
    type: 'Observation',
    nullable: true,
    description: 'One observation, whatever its status; null where there is none.',
    args: { id: t.arg.id({ required: true, description: 'Identifier; begins with `obs_`.' }) },
    resolve: (_root, { id }, { load }) => load.observation.load(identifierOf({ obs: 'Observation' }, id, 'id')),
  }),
);
