import { testAnyChanges } from '@cdw/kernel/facts/any-changes-for-test.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { openSubgraph } from '../subgraph.ts';
import { AGENCY } from '../viewers-for-test.ts';

testAnyChanges({
  tested: testSubgraph(openSubgraph),
  request: { viewer: AGENCY },
  argument: 'organisation',
  register: ['registerOrganisation', { kind: 'INTERCOMMUNALE', name: { fr: 'Kain' }, seatMunicipality: '57081' }],
  kinds: {
    OrganisationName: {
      list: 'nameHistory',
      begin: 'renameOrganisation',
      fields: 'name longName',
      given: { name: { fr: 'Nom' }, longName: 'Nom en toutes lettres' },
    },
    OrganisationSeat: {
      list: 'seatHistory',
      begin: 'moveOrganisation',
      fields: 'place country',
      given: { place: '1030 Schaerbeek', country: 'BE' },
    },
    Affiliation: {
      list: 'territoryHistory',
      begin: 'addAffiliation',
      end: 'endAffiliation',
      key: ['municipality', 'province'],
      fields: 'municipality { nis } province { nis }',
      given: { municipality: '57081' },
    },
  },
});
