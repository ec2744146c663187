import { builder } from '../builder.ts';
import { HubActivityKind } from './hub-activity-kind.ts';

builder.prismaObject('HubActivity', {
  fields: (t) => ({
    kind: t.expose('kind', { type: HubActivityKind }),
    title: t.text('title', { description: 'What took place.' }),
    heldOn: t.expose('heldOn', { type: 'PartialDate', nullable: true }),
    note: t.exposeString('note', { nullable: true }),
    sources: t.sources(),
  }),
});
