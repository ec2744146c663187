import { builder } from '../builder.ts';

export const ObservationStatus = builder.enumType('ObservationStatus', {
  description: 'How far a figure is on its way to publication.',
  values: {
    DRAFT: {
      description: 'Being prepared by the organisation that gives it. Its figures are for that one and the agency.',
    },
    SUBMITTED: {
      description:
        'Handed in, and not yet checked. Its figures are for the organisation that gave them and the agency.',
    },
    PUBLISHED: { description: 'Checked and published: it counts.' },
    WITHDRAWN: { description: 'Taken back before it was published, and never published.' },
    SUPERSEDED: { description: 'Published once, and since corrected by the observation that supersedes it.' },
  } as const,
});
