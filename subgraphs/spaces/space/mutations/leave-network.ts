import { endFact } from '@cdw/kernel/facts/change-fact.ts';
import { named } from '@cdw/kernel/writing/existing.ts';
import { NETWORK } from '../../named.ts';
import { memberships } from '../memberships.ts';
import { SPACE, spaceMutation } from '../space.ts';

spaceMutation('leaveNetwork', {
  kind: 'LEFT_NETWORK',
  says: 'Ends the membership of a space in a network; it stays a member on the days until then.',
  input: (t) => ({
    network: t.id({ required: true, description: 'Identifier of the network; begins with `net_`.' }),
    through: t.date('The last date on which it is a member'),
  }),
  work: async (edit, { network, through }) => {
    const { tables, faults, row } = edit;
    const path = 'input.network';
    await named(faults, path, network, NETWORK, (id) => tables.network.findUnique({ where: { id } }));
    const where = { spaceId: row.id, networkId: network };
    const latest = await tables.membership.findFirst({ where, orderBy: { firstDay: 'desc' } });
    if (!latest) faults.add(path, 'NOT_FOUND', 'the space is not, and was not, a member of that network.');
    faults.settle();
    await endFact(SPACE, memberships, edit, latest?.id ?? '', through, path);
  },
});
