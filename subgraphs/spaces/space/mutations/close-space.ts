import { spaceMutation } from '../space.ts';
import { beginStatus } from '../statuses.ts';

spaceMutation('closeSpace', {
  kind: 'CLOSED',
  says: 'Closes a space for good from a date on: its memberships and plans end with it, its operator and its last place stay. A closing that was a mistake, or does not come, is taken back by `withdrawSpaceStatus`: what it had ended goes on.',
  input: (t) => ({ on: t.date('When it is closed: the first day on which it is not open') }),
  work: (edit, { on }) => beginStatus(edit, { status: 'CLOSED', from: on, path: 'input.on' }),
});
