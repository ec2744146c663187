import { hubMutation } from '../creative-hub.ts';
import { beginStatus } from '../statuses.ts';

hubMutation('launchHub', {
  kind: 'LAUNCHED',
  says: 'Begins the work of a hub that was selected: it is ACTIVE from a date on.',
  input: (t) => ({ on: t.date('When it begins its work') }),
  work: (edit, { on }) => beginStatus(edit, 'ACTIVE', on, 'input.on'),
});
