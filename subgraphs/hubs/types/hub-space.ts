import { dayOf, on, referredFrom } from '@cdw/kernel/as-of.ts';
import { builder } from '../builder.ts';
import { HubSpaceRelation } from './hub-space-relation.ts';
import { Space } from './space.ts';

builder.prismaObject('HubSpace', {
  fields: (t) => ({
    relation: t.expose('relation', { type: HubSpaceRelation }),
    hub: t.field({
      type: 'CreativeHub',
      description: 'The hub.',
      resolve: (link, _args, { load }) => referredFrom(link, load.creativeHub, link.hubId),
    }),
    space: t.field({
      type: Space,
      nullable: true,
      description: 'The space.',
      resolve: (link) => on({ id: link.spaceId }, dayOf(link)),
    }),
    note: t.exposeString('note', { nullable: true }),
    period: t.period(),
    sources: t.sources(),
  }),
});
