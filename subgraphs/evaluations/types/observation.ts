import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { loadEntity, loadPresent, loadReferred } from '@cdw/kernel/loaders.ts';
import { identifierOf } from '@cdw/kernel/lookup.ts';
import { builder } from '../builder.ts';
import { forItsGiver as authScopes, maySee } from '../visibility.ts';
import { EvaluationSubject } from './evaluation-subject.ts';
import { ObservationQualifier } from './observation-qualifier.ts';
import { ObservationStatus } from './observation-status.ts';

const Observation = builder.prismaObject('Observation', {
  fields: (t) => ({
    id: t.exposeID('id'),
    version: t.exposeInt('version'),
    indicator: t.field({
      type: 'Indicator',
      description: 'What is measured, in which unit.',
      resolve: (observation, _args, { load }) => loadReferred(load.indicator, observation.indicatorId),
    }),
    subject: t.field({
      type: EvaluationSubject,
      nullable: true,
      description: 'Of what it is measured; before it is published for those who gave it and the agency only.',
      authScopes,
      resolve: (observation) => observation,
    }),
    period: t.period('The period that the figure describes; without ends where no source tells it.'),
    qualifier: t.expose('qualifier', { type: ObservationQualifier }),
    status: t.expose('status', { type: ObservationStatus }),
    knownFrom: t.expose('knownFrom', { type: 'Date' }),
    supersedes: t.field({
      type: 'Observation',
      nullable: true,
      description: 'The observation that this one corrects; before it is published as `subject`.',
      authScopes,
      resolve: (observation, _args, { load }) => loadReferred(load.observation, observation.supersedesId),
    }),
    supersededBy: t.field({
      type: 'Observation',
      nullable: true,
      description:
        'The observation that corrects this one; null where none does, or only one that is not published and that the viewer may not read.',
      resolve: async ({ id }, _args, { load, viewer }) => {
        const successor = await load.successorOfObservation.load(id);
        return successor && maySee(successor, viewer) ? successor : null;
      },
    }),
    evaluation: t.field({
      type: 'Evaluation',
      nullable: true,
      description:
        'The survey or study that yielded the figure; null where none is known. Before it is published as `subject`.',
      authScopes,
      resolve: (observation, _args, { load }) => loadReferred(load.evaluation, observation.evaluationId),
    }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', nullable: true }),
    sources: t.field({
      type: ['Source'],
      description:
        'The published works that state this; before it is published none, for a viewer who may not see `subject`.',
      resolve: (observation, _args, { sources, viewer }) =>
        maySee(observation, viewer) ? loadPresent(sources, observation.sourceKeys) : [],
    }),
  }),
});

datedEntity(builder, Observation, 'id', ({ id }, { load }) => loadEntity(load.observation, 'Observation', id));

builder.queryField('observation', (t) =>
  t.field({
    type: 'Observation',
    nullable: true,
    description:
      'One observation, whatever its status; null where there is none. Before it is published its figures, and of what they are, are null, with FORBIDDEN, for all but who gave them and the agency.',
    args: { id: t.arg.id({ required: true, description: 'Identifier; begins with `obs_`.' }) },
    resolve: (_root, { id }, { load }) => load.observation.load(identifierOf({ obs: 'Observation' }, id, 'id')),
  }),
);
