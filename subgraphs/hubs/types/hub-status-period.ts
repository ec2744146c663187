import { builder } from '../builder.ts';
import { HubStatus } from './hub-status.ts';

builder.prismaObject('HubStatusPeriod', {
  fields: (t) => ({
    status: t.expose('status', { type: HubStatus }),
    confirmedOn: t.expose('confirmedOn', { type: 'PartialDate', nullable: true }),
    note: t.exposeString('note', { nullable: true }),
    period: t.period(),
    sources: t.sources(),
  }),
});
