import { builder } from '../builder.ts';

export const ObservationStatus = builder.enumType('ObservationStatus', {
  description: 'How far a figure is on its way to publication.',
  values: {
    DRAFT: { description: 'Being written; it may still change.' },
    SUBMITTED: { description: 'Handed in, and not yet checked.' },
    PUBLISHED: { description: 'Checked and published: it counts.' },
    SUPERSEDED: { description: 'Published once, and since corrected by the observation that supersedes it.' },
  } as const,
});
