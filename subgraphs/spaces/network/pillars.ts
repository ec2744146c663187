import { localized, note, value } from '@cdw/kernel/facts/columns.ts';
import { networkFact } from './network.ts';

networkFact({
  type: 'CharterPillar',
  name: 'CharterPillar',
  noun: 'pillar',
  table: 'charterPillar',
  owner: 'networkId',
  prefix: 'pil',
  part: 'pillars',
  holds: ['nameFr'],
  columns: {
    position: value('Int', 'Place among the pillars, from 1.', {
      isRequired: true,
      fault: (position) => (position < 1 ? 'is below 1, which is the first place.' : undefined),
    }),
    name: localized('What the pillar is called.', { isRequired: true }),
    note: note('this pillar'),
  },
  period: 'When the charter of the network commits, or committed, to it.',
  lists: {
    history: [
      'pillarHistory',
      'All to which charters of the network commit or committed, by their place among the pillars.',
    ],
  },
  rows: 'pillarsOfNetwork',
  begin: {
    mutation: 'addCharterPillar',
    kind: 'PILLAR_ADDED',
    says: 'Adds a pillar to the charter of a network from a date on.',
    from: 'When the charter commits to it',
  },
  end: {
    mutation: 'endCharterPillar',
    kind: 'PILLAR_ENDED',
    says: 'Ends a pillar of the charter of a network, which commits to it until then.',
  },
});
