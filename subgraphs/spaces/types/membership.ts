import { referredFrom } from '@cdw/kernel/as-of.ts';
import { builder } from '../builder.ts';
import { PublishedSetting } from './published-setting.ts';

builder.prismaObject('Membership', {
  fields: (t) => ({
    id: t.exposeID('id'),
    space: t.field({
      type: 'Space',
      description: 'The member.',
      resolve: (membership, _args, { load }) => referredFrom(membership, load.space, membership.spaceId),
    }),
    network: t.field({
      type: 'Network',
      description: 'The network.',
      resolve: (membership, _args, { load }) => referredFrom(membership, load.network, membership.networkId),
    }),
    isFounding: t.exposeBoolean('isFounding'),
    publishedSetting: t.expose('publishedSetting', { type: PublishedSetting, nullable: true }),
    note: t.exposeString('note', { nullable: true }),
    period: t.period('When the space belonged to the network.'),
    sources: t.sources(),
  }),
});
