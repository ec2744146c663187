import { builder } from '../builder.ts';

export const AutonomyVerdict = builder.enumType('AutonomyVerdict', {
  description: 'Whether something stands on its own feet, or will in time.',
  values: {
    ACHIEVED: { description: 'Own income covered the running costs in the last year that is known.' },
    ON_TRACK: { description: 'Not yet, but the trend gets there by the deadline.' },
    AT_RISK: { description: 'Not yet, and the trend does not get there by the deadline.' },
    OVERDUE: { description: 'The deadline has passed, and own income did not cover the running costs.' },
    UNKNOWN: { description: 'What is known does not allow a verdict; `because` says what is missing.' },
  } as const,
});
