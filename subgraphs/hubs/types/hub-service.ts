import { builder } from '../builder.ts';
import { HubServiceKind } from './hub-service-kind.ts';

builder.prismaObject('HubService', {
  fields: (t) => ({
    kind: t.expose('kind', { type: HubServiceKind }),
    name: t.text('name', { description: 'What the service is called.' }),
    note: t.exposeString('note', { nullable: true }),
    period: t.period('When the hub offers, or offered, the service.'),
    sources: t.sources(),
  }),
});
