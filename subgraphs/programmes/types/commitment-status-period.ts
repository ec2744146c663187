import { builder } from '../builder.ts';
import { CommitmentStatus } from './commitment-status.ts';

builder.prismaObject('CommitmentStatusPeriod', {
  fields: (t) => ({
    status: t.expose('status', { type: CommitmentStatus }),
    period: t.period(),
    sources: t.sources(),
  }),
});
