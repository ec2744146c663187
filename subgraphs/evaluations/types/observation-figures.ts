import { builder } from '../builder.ts';
import { forItsGiver as authScopes } from '../visibility.ts';
import { ObservationTarget } from './observation-target.ts';
import { Organisation } from './organisation.ts';

/** What an observation says: until it is published, for those who gave it and for the agency only. */
builder.prismaObjectFields('Observation', (t) => ({
  value: t.expose('value', { type: 'Decimal', nullable: true, authScopes }),
  valueMax: t.expose('valueMax', { type: 'Decimal', nullable: true, authScopes }),
  sampleSize: t.exposeInt('sampleSize', { nullable: true, authScopes }),
  population: t.exposeInt('population', { nullable: true, authScopes }),
  nonRespondents: t.field({
    type: ['ObservationNonRespondent'],
    nullable: true,
    description: 'Those of whom a source says that they did not answer, by name.',
    authScopes,
    resolve: ({ id }, _args, { load }) => load.nonRespondentsOfObservation.load(id),
  }),
  parts: t.field({
    type: ['ObservationPart'],
    nullable: true,
    description: 'The figure broken down, as its source does; empty where it does not.',
    authScopes,
    resolve: ({ id }, _args, { load }) => load.partsOfObservation.load(id),
  }),
  target: t.field({
    type: ObservationTarget,
    nullable: true,
    description: 'What the figure was to reach; null where no source tells.',
    authScopes,
    resolve: ({ targetValue, targetDueOn }) => targetValue && { value: targetValue, dueOn: targetDueOn },
  }),
  note: t.exposeString('note', { nullable: true, authScopes }),
  givenBy: t.field({
    type: [Organisation],
    nullable: { list: true, items: true },
    description: 'The organisations that gave the figure to the graph; empty where the agency did.',
    authScopes,
    resolve: ({ givenBy }) => givenBy.map((id) => ({ id })),
  }),
}));
