import { testAnyChanges } from '@cdw/kernel/facts/any-changes-for-test.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { openSubgraph } from '../subgraph.ts';
import { AGENCY, bep, esco, graph, ideta, NEW } from './writes-for-test.ts';

testAnyChanges({
  tested: testSubgraph(openSubgraph),
  request: { viewer: AGENCY, graph },
  argument: 'hub',
  register: ['registerHub', { ...NEW, operator: ideta }],
  kinds: {
    HubName: { list: 'nameHistory', begin: 'renameHub', fields: 'name', given: { name: { fr: 'Nom' } } },
    HubSite: { list: 'siteHistory', begin: 'moveHub', given: { municipality: '57081' } },
    HubPartner: {
      list: 'partnerHistory',
      begin: 'addHubPartner',
      end: 'endHubPartner',
      key: ['organisation', 'role'],
      fields: 'role organisation { id }',
      given: { organisation: bep, role: 'HOST' },
    },
    HubSpace: {
      list: 'spaceLinkHistory',
      begin: 'linkHubToSpace',
      end: 'unlinkHubFromSpace',
      key: ['relation'],
      fields: 'relation',
      given: { space: esco, relation: 'PARTNER' },
    },
    HubService: {
      list: 'serviceHistory',
      begin: 'offerHubService',
      end: 'endHubService',
      key: ['name'],
      fields: 'name',
      given: { kind: 'ADVICE', name: { fr: 'Conseil' } },
    },
    HubStatus: { list: 'statusHistory', begin: 'closeHub', date: 'on', fields: 'status', given: {} },
  },
});
