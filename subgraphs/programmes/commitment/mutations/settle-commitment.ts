import { commitmentMutation } from '../commitment.ts';
import { CommitmentOutcome } from '../commitment-outcome.ts';
import { become } from '../outcome.ts';

commitmentMutation('settleCommitment', {
  says: 'Says that a commitment was met or missed, from a date on; on the days before it keeps its status. Who may record it may.',
  input: (t) => ({
    outcome: t.field({ type: CommitmentOutcome, required: true, description: 'Whether it was fulfilled.' }),
    on: t.date('From when that is so; it cannot lie ahead'),
  }),
  kind: ({ outcome }) => outcome,
  work: (edit, { outcome, on }) =>
    become(edit, { status: outcome, on, field: 'on', final: ['REVISED', 'MET', 'MISSED'] }),
});
