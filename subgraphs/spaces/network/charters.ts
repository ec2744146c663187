import { dayOf } from '@cdw/kernel/as-of.ts';
import { type Day, fromDay, toDay } from '@cdw/kernel/days.ts';
import { localized, note, text } from '@cdw/kernel/facts/columns.ts';
import { holding } from '@cdw/kernel/holding.ts';
import { builder } from '../builder.ts';
import type { Charter } from '../generated/prisma/client.ts';
import { CHARTER_CHARACTERS_MAX } from '../limits.ts';
import { networkFact } from './network.ts';

networkFact({
  type: 'Charter',
  name: 'Charter',
  noun: 'charter',
  table: 'charter',
  owner: 'networkId',
  prefix: 'cha',
  part: 'charters',
  holds: 'ONE',
  columns: {
    title: localized('Title of the charter.', { isRequired: true }),
    text: text('Text of the charter, in French; null where it was not found.', {
      charactersMax: CHARTER_CHARACTERS_MAX,
    }),
    note: note('this charter'),
  },
  period: 'When members sign, or signed, this charter.',
  lists: { history: ['charterHistory', 'All charters that members of the network signed, the oldest first.'] },
  rows: 'chartersOfNetwork',
  begin: {
    mutation: 'adoptCharter',
    kind: 'CHARTER_ADOPTED',
    says: 'Gives a network another charter from a date on. What it commits to is said by `addCharterPillar`.',
    from: 'When members sign it; the present one ends on the eve',
  },
});

/** The day on which a charter is looked at; of one that does not hold then, the nearest on which it does. */
function dayIn(charter: Charter): Day {
  const day = dayOf(charter);
  if (fromDay(day) < charter.firstDay) return toDay(charter.firstDay);
  return fromDay(day) > charter.lastDay ? toDay(charter.lastDay) : day;
}

builder.objectField('Charter', 'pillars', (t) =>
  t.field({
    type: ['CharterPillar'],
    description: 'What the charter commits to, in its own order.',
    resolve: async (charter, _args, { load }) =>
      holding(await load.pillarsOfNetwork.load(charter.networkId), dayIn(charter)),
  }),
);

builder.objectField('Network', 'charter', (t) =>
  t.field({
    type: 'Charter',
    nullable: true,
    description: 'The charter that members sign on the day asked for; null where none is known.',
    args: { asOf: t.arg.asOf() },
    resolve: async (network, args, { load }) =>
      holding(await load.chartersOfNetwork.load(network.id), dayOf(network, args))[0] ?? null,
  }),
);
