import { note } from '@cdw/kernel/facts/columns.ts';
import { ownReference } from '@cdw/kernel/facts/own-reference.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';
import { networkFact } from './network.ts';

export const coordinators = networkFact({
  type: 'NetworkCoordinator',
  name: 'NetworkCoordinator',
  noun: 'coordinator',
  table: 'networkCoordinator',
  owner: 'networkId',
  prefix: 'nco',
  part: 'coordinators',
  holds: ['organisationId'],
  endsWithOwner: true,
  columns: {
    organisation: ownReference('The organisation that coordinates the network.', {
      type: 'Organisation',
      prefix: 'org',
      table: 'organisation',
      loader: 'organisation',
      column: 'organisationId',
      isRequired: true,
    }),
    note: note('this coordination'),
  },
  period: 'When the organisation coordinates, or coordinated, the network.',
  lists: {
    now: ['coordinators', 'Who coordinates the network on the day asked for.'],
    history: ['coordinatorHistory', 'Who coordinates or coordinated the network, the oldest first.'],
  },
  rows: 'coordinatorsOfNetwork',
  begin: {
    mutation: 'addNetworkCoordinator',
    kind: 'COORDINATOR_ADDED',
    says: 'Adds an organisation to those that coordinate a network, from a date on.',
    from: 'When it begins to coordinate the network',
  },
  end: {
    mutation: 'endNetworkCoordinator',
    kind: 'COORDINATOR_ENDED',
    says: 'Ends the coordination of a network by an organisation, which coordinates it until then.',
  },
});

builder.objectField('NetworkCoordinator', 'network', (t) =>
  t.field({
    type: 'Network',
    description: 'The network that is coordinated.',
    resolve: (coordinator, _args, { load }) => loadReferred(load.network, coordinator.networkId),
  }),
);
