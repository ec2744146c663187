import { changeDetails } from '@cdw/kernel/facts/change-details.ts';
import { NETWORK, networkMutation } from '../network.ts';

networkMutation('dissolveNetwork', {
  kind: 'DISSOLVED',
  says: 'Dissolves a network: its memberships and its coordination end with it. A dissolution that was a mistake, or does not come, is taken back by `withdrawNetworkDissolution`: what it had ended goes on.',
  input: (t) => ({ on: t.date('When it is dissolved: the last date on which it exists') }),
  work: async (edit, { on }) => {
    const { dissolvedOn } = edit.row;
    if (dissolvedOn !== null) {
      const message = `the network was dissolved already, in ${dissolvedOn}. Correct that by \`updateNetwork\`.`;
      edit.faults.add('input.on', 'ALREADY_ENDED', message);
    }
    await changeDetails(NETWORK, edit, { dissolvedOn: on }, () => 'input.on');
  },
});
