import { changeDetails } from '@cdw/kernel/facts/change-details.ts';
import { CALL, callMutation } from '../call.ts';
import { isOpen } from '../dates.ts';

callMutation('closeCall', {
  kind: 'CLOSED',
  says: 'Closes a call; on the days until then it stays open. As long as it is open, the closing can be moved by another one, and withdrawn by `withdrawCallClosing`. The agency may, and who organises, funds or coordinates the call or its programme.',
  input: (t) => ({
    on: t.date('The last date on which projects can be submitted; it may lie ahead'),
    projectsReceived: t.int({ description: 'Projects that were submitted, where they are counted.' }),
    projectsDiscarded: t.int({ description: 'Projects of these that were put aside before the choice.' }),
  }),
  work: async (edit, { on: closedOn, projectsReceived, projectsDiscarded }) => {
    const { faults, row: call } = edit;
    if (!isOpen(call)) {
      const message = `the call was closed already, in ${call.closedOn}. Mend a mistake by \`correctCall\`.`;
      faults.add('input.call', 'ALREADY_ENDED', message);
    }
    const counted = {
      projectsReceived: projectsReceived ?? undefined,
      projectsDiscarded: projectsDiscarded ?? undefined,
    };
    await changeDetails(CALL, edit, { closedOn, ...counted }, (path) => path.replace('closedOn', 'on'));
  },
});
