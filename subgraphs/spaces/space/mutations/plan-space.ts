import { spaceMutation } from '../space.ts';
import { beginStatus } from '../statuses.ts';

spaceMutation('planSpace', {
  kind: 'PLANNED',
  says: 'Records that a space is PLANNED from a date on: announced or selected, and not open yet.',
  input: (t) => ({ from: t.date('When it was announced or selected') }),
  work: (edit, { from }) => beginStatus(edit, { status: 'PLANNED', from, path: 'input.from' }),
});
