import { loadReferred } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';
import { PublishedSetting } from './published-setting.ts';

builder.prismaObject('Membership', {
  fields: (t) => ({
    id: t.exposeID('id'),
    space: t.field({
      type: 'Space',
      description: 'The member.',
      resolve: ({ spaceId }, _args, { load }) => loadReferred(load.space, spaceId),
    }),
    network: t.field({
      type: 'Network',
      description: 'The network.',
      resolve: ({ networkId }, _args, { load }) => loadReferred(load.network, networkId),
    }),
    isFounding: t.exposeBoolean('isFounding'),
    publishedSetting: t.expose('publishedSetting', { type: PublishedSetting, nullable: true }),
    note: t.exposeString('note', { nullable: true }),
    period: t.period('When the space belonged to the network.'),
    sources: t.sources(),
  }),
});
