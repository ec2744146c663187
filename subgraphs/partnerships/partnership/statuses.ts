import { builder } from '../builder.ts';
import { PartnershipStatus } from './partnership-status.ts';

builder.prismaObject('PartnershipStatusPeriod', {
  fields: (t) => ({
    status: t.expose('status', { type: PartnershipStatus }),
    confirmedOn: t.expose('confirmedOn', { type: 'PartialDate', nullable: true }),
    period: t.period(),
    sources: t.sources(),
  }),
});
