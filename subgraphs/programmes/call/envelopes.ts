import { amountsOf } from '../money/amounts.ts';
import { callFact } from './call.ts';

export const envelopes = callFact(
  amountsOf({
    name: 'CallEnvelope',
    noun: 'the envelope of a call',
    part: 'envelopes',
    owner: 'callId',
    rows: 'envelopesOfCall',
    says: 'What there was to give, as each source states it; all are kept where they disagree.',
  }),
);
