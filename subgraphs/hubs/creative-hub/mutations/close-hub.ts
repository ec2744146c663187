import { hubMutation } from '../creative-hub.ts';
import { beginStatus } from '../statuses.ts';

hubMutation('closeHub', {
  kind: 'CLOSED',
  says: 'Closes a hub from a date on: its services and its links to spaces end with it, its partners and its last site stay. A closing that was a mistake, or does not come, is taken back by `withdrawHubStatus`: what it had ended goes on.',
  input: (t) => ({ on: t.date('When it is closed: the first day on which it is not at work') }),
  work: (edit, { on }) => beginStatus(edit, 'CLOSED', on, 'input.on'),
});
