import { dayOf } from '@cdw/kernel/as-of.ts';
import { note, type Row, value } from '@cdw/kernel/facts/columns.ts';
import type { Draft } from '@cdw/kernel/facts/fact.ts';
import { ownReference } from '@cdw/kernel/facts/own-reference.ts';
import { holding } from '@cdw/kernel/holding.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { firstDayOf } from '@cdw/kernel/partial-date.ts';
import { heldOn, mayHoldOn } from '@cdw/kernel/validity.ts';
import { builder } from '../builder.ts';
import type { Network } from '../generated/prisma/client.ts';
import { dissolutionOf } from '../network/dissolution.ts';
import type { Tables } from '../tables.ts';
import { spaceFact } from './space.ts';

const PublishedSetting = builder.enumType('PublishedSetting', {
  description: 'How a network itself publishes where a member lies.',
  values: {
    URBAN: { description: 'Published as urban.' },
    RURAL_OR_SEMI_RURAL: { description: 'Published as rural or semi-rural.' },
  } as const,
});

export const memberships = spaceFact({
  type: 'Membership',
  name: 'Membership',
  noun: 'membership',
  table: 'membership',
  owner: 'spaceId',
  prefix: 'mbr',
  part: 'memberships',
  holds: ['networkId'],
  endsWithOwner: true,
  endsWith: async (row, tables) => {
    const network = await networkOf(row, tables as Tables);
    return network ? dissolutionOf(network) : undefined;
  },
  columns: {
    network: ownReference('The network.', {
      type: 'Network',
      prefix: 'net',
      table: 'network',
      loader: 'network',
      column: 'networkId',
      isRequired: true,
    }),
    isFounding: {
      ...value('Boolean', 'True for those with which the network began.', { isRequired: true }),
      initial: false,
    },
    publishedSetting: value(
      PublishedSetting,
      'How the network itself published the setting of the space; not a classification of its municipality.',
    ),
    note: note('this membership'),
  },
  complete: checkedNetwork,
  // Where no source tells since when, a space was a member since the founding of the network at the earliest.
  days: async (row, { period, tables }) => {
    const network = period.validFrom ? null : await networkOf(row, tables as Tables);
    return network ? { firstDay: network.firstDay } : undefined;
  },
  period: 'When the space belonged to the network.',
  lists: { history: ['membershipHistory', 'All memberships of networks, past ones too, the oldest first.'] },
  rows: 'membershipsOfSpace',
  begin: {
    mutation: 'joinNetwork',
    kind: 'JOINED_NETWORK',
    says: 'Makes a space a member of a network from a date on, on which the network must exist.',
    from: 'When the membership begins',
  },
});

const networkOf = ({ networkId }: Row, tables: Tables): Promise<Network | null> =>
  tables.network.findUnique({ where: { id: String(networkId) } });

/** A membership begins while its network exists. */
async function checkedNetwork(row: Row, { period: { validFrom }, tables, faults, path }: Draft): Promise<Row> {
  const network = validFrom ? await networkOf(row, tables as Tables) : null;
  if (validFrom && network && !mayHoldOn(lifeOf(network), firstDayOf(validFrom))) {
    const message = 'the network does not exist on that day. Give a day between its founding and its end.';
    faults.add(`${path}.from`, 'INVALID', message);
  }
  return row;
}

const lifeOf = ({ foundedOn, dissolvedOn, ...days }: Network) => ({
  ...days,
  validFrom: foundedOn,
  validThrough: dissolvedOn,
});

builder.objectField('Membership', 'space', (t) =>
  t.field({
    type: 'Space',
    description: 'The member.',
    resolve: (membership, _args, { load }) => loadReferred(load.space, membership.spaceId),
  }),
);

builder.objectField('Space', 'memberships', (t) =>
  t.field({
    type: ['Membership'],
    description: 'The networks to which the space belongs on the day asked for; none where it is closed on that day.',
    args: { asOf: t.arg.asOf() },
    resolve: async (space, args, { load }) => {
      const day = dayOf(space, args);
      const status = heldOn(await load.statusesOfSpace.load(space.id), day)?.status;
      return status === 'CLOSED' ? [] : holding(await load.membershipsOfSpace.load(space.id), day);
    },
  }),
);
