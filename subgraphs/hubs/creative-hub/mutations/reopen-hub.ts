import { hubMutation } from '../creative-hub.ts';
import { beginStatus } from '../statuses.ts';

hubMutation('reopenHub', {
  kind: 'REOPENED',
  says: 'Opens a closed hub again from a date on. What it offers then is offered anew, by `offerHubService`.',
  input: (t) => ({ from: t.date('When it is at work again') }),
  work: async (edit, { from }) => {
    const closed = await edit.tables.hubStatusPeriod.count({ where: { hubId: edit.row.id, status: 'CLOSED' } });
    if (closed === 0) edit.faults.add('input.hub', 'INVALID', 'was never closed. Launch it instead.');
    await beginStatus(edit, 'ACTIVE', from, 'input.from');
  },
});
