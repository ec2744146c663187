import { builder } from '../builder.ts';
import { SpaceStatus } from './space-status.ts';

builder.prismaObject('SpaceStatusPeriod', {
  fields: (t) => ({
    status: t.expose('status', { type: SpaceStatus }),
    confirmedOn: t.expose('confirmedOn', { type: 'PartialDate', nullable: true }),
    period: t.period(),
    sources: t.sources(),
  }),
});
