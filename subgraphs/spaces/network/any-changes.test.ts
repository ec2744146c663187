import { testAnyChanges } from '@cdw/kernel/facts/any-changes-for-test.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { openSubgraph } from '../subgraph.ts';
import { AGENCY } from '../viewers-for-test.ts';

testAnyChanges({
  tested: testSubgraph(openSubgraph),
  request: { viewer: AGENCY },
  argument: 'network',
  register: ['registerNetwork', { name: { fr: 'Réseau' }, foundedOn: '2010' }],
  kinds: {
    NetworkName: { list: 'nameHistory', begin: 'renameNetwork', fields: 'name', given: { name: { fr: 'Nom' } } },
    NetworkCoordinator: {
      list: 'coordinatorHistory',
      begin: 'addNetworkCoordinator',
      end: 'endNetworkCoordinator',
      key: ['organisation'],
      fields: 'organisation { id }',
      given: { organisation: seededId('org', 'ideta') },
    },
    Charter: { list: 'charterHistory', begin: 'adoptCharter', fields: 'title', given: { title: { fr: 'Charte' } } },
    CharterPillar: {
      list: 'pillarHistory',
      begin: 'addCharterPillar',
      end: 'endCharterPillar',
      key: ['name'],
      fields: 'name position',
      given: { name: { fr: 'Apprendre' }, position: 1 },
    },
  },
});
