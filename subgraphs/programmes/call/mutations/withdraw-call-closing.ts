import { changeDetails } from '@cdw/kernel/facts/change-details.ts';
import { CALL, callMutation } from '../call.ts';
import { isOpen } from '../dates.ts';

callMutation('withdrawCallClosing', {
  kind: 'CLOSING_WITHDRAWN',
  says: 'Withdraws the closing of a call that is still open: it stays open until `closeCall`. To prolong it to another date, close it again by that date. The agency may, and who organises, funds or coordinates the call or its programme.',
  input: () => ({}),
  work: async (edit) => {
    const { faults, row: call } = edit;
    if (call.closedOn === null) {
      faults.add('input.call', 'NO_CHANGE', 'No closing is announced, so there is nothing to withdraw.');
    } else if (!isOpen(call)) {
      const message = `it closed in ${call.closedOn}, and only what lies ahead is withdrawn. Mend a mistake by \`correctCall\`.`;
      faults.add('input.call', 'ALREADY_ENDED', message);
    }
    await changeDetails(CALL, edit, { closedOn: null });
  },
});
