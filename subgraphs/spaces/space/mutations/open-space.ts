import { orderDay } from '@cdw/kernel/seed/successive.ts';
import { spaceMutation } from '../space.ts';
import { beginStatus } from '../statuses.ts';

spaceMutation('openSpace', {
  kind: 'OPENED',
  says: 'Opens a space from a date on, for the first time. The date is kept as `openedOn` too, where none is known.',
  input: (t) => ({ on: t.date('When it opens: the first day on which it is open') }),
  work: async (edit, { on }) => {
    const { tables, faults, row } = edit;
    const where = { spaceId: row.id, status: 'CLOSED' as const };
    if ((await tables.spaceStatusPeriod.count({ where })) > 0) {
      faults.add('input.space', 'INVALID', 'was closed, or is to close. Use `reopenSpace`.');
    }
    await beginStatus(edit, { status: 'OPEN', from: on, path: 'input.on' });
    if (row.openedOn === null) {
      const data = { openedOn: on, openedFirstDay: orderDay(on) };
      await tables.space.update({ where: { id: row.id }, data });
    }
  },
});
