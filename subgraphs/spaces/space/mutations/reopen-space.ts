import { spaceMutation } from '../space.ts';
import { beginStatus } from '../statuses.ts';

spaceMutation('reopenSpace', {
  kind: 'REOPENED',
  says: 'Opens a closed space again from a date on. It joins networks and offers plans anew. A closing that never was is taken back by `withdrawSpaceStatus` instead, after which all that it had ended goes on.',
  input: (t) => ({ from: t.date('When it is open again') }),
  work: async (edit, { from }) => {
    const where = { spaceId: edit.row.id, status: 'CLOSED' as const };
    if ((await edit.tables.spaceStatusPeriod.count({ where })) === 0) {
      edit.faults.add('input.space', 'INVALID', 'was never closed. Use `openSpace`.');
    }
    await beginStatus(edit, { status: 'OPEN', from, path: 'input.from' });
  },
});
