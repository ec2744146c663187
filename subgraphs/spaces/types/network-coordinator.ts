import { loadReferred } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';

builder.prismaObject('NetworkCoordinator', {
  fields: (t) => ({
    organisation: t.field({
      type: 'Organisation',
      description: 'Who coordinates.',
      resolve: ({ organisationId }, _args, { load }) => loadReferred(load.organisation, organisationId),
    }),
    network: t.field({
      type: 'Network',
      description: 'The network that is coordinated.',
      resolve: ({ networkId }, _args, { load }) => loadReferred(load.network, networkId),
    }),
    period: t.period('When the organisation coordinates, or coordinated, the network.'),
    sources: t.sources(),
  }),
});
