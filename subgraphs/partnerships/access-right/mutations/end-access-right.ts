import { fromDay, toDay } from '@cdw/kernel/days.ts';
import { saveFacts } from '@cdw/kernel/facts/save-facts.ts';
import { lastDayOf } from '@cdw/kernel/partial-date.ts';
import { PARTNERSHIP, partnershipMutation } from '../../partnership/partnership.ts';
import { permitEnding } from '../opening.ts';
import { ANSWERS_RIGHT, rightOf, rightsOf } from '../right-of.ts';
import { rights } from '../rights.ts';

partnershipMutation('endAccessRight', {
  kind: 'RIGHT_ENDED',
  says: 'Ends an access right; on the days until then it holds as before. Who operates either of its spaces may. One that has not begun by then never does.',
  answers: ANSWERS_RIGHT,
  input: (t) => ({
    accessRight: t.id({ required: true, description: 'Identifier of the right; begins with `acr_`.' }),
    through: t.date('The last date on which it holds'),
  }),
  right: ({ accessRight }, viewer) => ({
    permit: async (at) => permitEnding(viewer, await rightOf(at, accessRight), at.referred),
  }),
  work: async (edit, { accessRight, through }) => {
    const right = await rightOf(edit, accessRight);
    const lastDay = lastDayOf(through);
    if (toDay(right.lastDay) <= lastDay) {
      edit.faults.add('input.through', 'ALREADY_ENDED', `it ends by then already, in ${right.validThrough}.`);
    }
    edit.faults.settle();
    const sourceKeys = [...new Set([...right.sourceKeys, ...edit.sourceKeys])];
    const ended = {
      ...right,
      validThrough: through,
      lastDay: fromDay(lastDay),
      endedById: null,
      statedThrough: null,
      sourceKeys,
    };
    const before = await rightsOf(edit);
    const after = before.map((one) => (one.id === right.id ? ended : one));
    await saveFacts(PARTNERSHIP, rights, edit, { before, after, path: 'input.through' });
    return right.id;
  },
});
