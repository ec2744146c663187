import { note, reference, value } from '@cdw/kernel/facts/columns.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';
import { SPACE } from '../references/foreign.ts';
import { Space } from '../references/space.ts';
import { hubFact } from './creative-hub.ts';

const HubSpaceRelation = builder.enumType('HubSpaceRelation', {
  description: 'What a creative hub is to a space of work.',
  values: {
    RUNS: { description: 'The hub runs the space.' },
    PARTNER: { description: 'The hub and the space are partners.' },
    HOSTED: { description: 'The space houses the hub.' },
  } as const,
});

hubFact({
  type: 'HubSpace',
  name: 'HubSpace',
  noun: 'link to a space',
  table: 'hubSpace',
  owner: 'hubId',
  prefix: 'hsp',
  part: 'spaces',
  holds: ['spaceId', 'relation'],
  endsWithOwner: true,
  columns: {
    space: reference(SPACE, 'The space.', { type: Space, column: 'spaceId', isRequired: true }),
    relation: value(HubSpaceRelation, 'What the hub is to the space.', { isRequired: true }),
    note: note('this relation'),
  },
  lists: {
    now: ['spaceLinks', 'The spaces that the hub runs, or with which it is linked, on the day asked for.'],
    history: [
      'spaceLinkHistory',
      'All spaces that the hub runs or ran, or with which it is or was linked, the oldest first.',
    ],
  },
  rows: 'spacesOfHub',
  begin: {
    mutation: 'linkHubToSpace',
    kind: 'LINKED_TO_SPACE',
    says: 'Links a hub to a space from a date on. Who operates the space is said by the space itself.',
    from: 'When the hub is that to the space',
  },
  end: {
    mutation: 'unlinkHubFromSpace',
    kind: 'UNLINKED_FROM_SPACE',
    says: 'Ends a link between a hub and a space.',
  },
});

builder.objectField('HubSpace', 'hub', (t) =>
  t.field({
    type: 'CreativeHub',
    description: 'The hub.',
    resolve: (link, _args, { load }) => loadReferred(load.creativeHub, link.hubId),
  }),
);
