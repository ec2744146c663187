import { changeDetails } from '@cdw/kernel/facts/change-details.ts';
import { NETWORK, networkMutation } from '../network.ts';

networkMutation('withdrawNetworkDissolution', {
  kind: 'DISSOLUTION_WITHDRAWN',
  isCorrection: true,
  hasSources: false,
  says: 'Takes back the dissolution of a network that was a mistake, or does not come: the memberships and the coordination that it had ended go on.',
  input: () => ({}),
  work: async (edit) => {
    if (edit.row.dissolvedOn === null) {
      edit.faults.add('input.network', 'NO_CHANGE', 'was not dissolved, so there is nothing to withdraw.');
    }
    await changeDetails(NETWORK, edit, { dissolvedOn: null });
  },
});
