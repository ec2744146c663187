import { referredFrom } from '@cdw/kernel/as-of.ts';
import { builder } from '../builder.ts';

builder.prismaObject('NetworkCoordinator', {
  fields: (t) => ({
    organisation: t.field({
      type: 'Organisation',
      description: 'Who coordinates.',
      resolve: (coordinator, _args, { load }) =>
        referredFrom(coordinator, load.organisation, coordinator.organisationId),
    }),
    network: t.field({
      type: 'Network',
      description: 'The network that is coordinated.',
      resolve: (coordinator, _args, { load }) => referredFrom(coordinator, load.network, coordinator.networkId),
    }),
    period: t.period('When the organisation coordinates, or coordinated, the network.'),
    sources: t.sources(),
  }),
});
