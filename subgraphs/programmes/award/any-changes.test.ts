import { testAnyChanges } from '@cdw/kernel/facts/any-changes-for-test.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { openSubgraph } from '../subgraph.ts';
import { AGENCY, as, bep, ESCO, ideta } from '../writes-for-test.ts';

const call = seededId('cal', 'hubs-pilot-2014');

testAnyChanges({
  tested: testSubgraph(openSubgraph),
  request: as(AGENCY),
  argument: 'award',
  register: ['grantAward', (run) => ({ call, beneficiary: [ESCO, bep, ideta][run], awardedOn: '2022' })],
  kinds: {
    Tranche: {
      list: 'trancheHistory',
      begin: 'planTranche',
      inputs: { fact: 'tranche', from: 'on' },
      given: { year: 2023, amountEur: '1.00' },
      // Tranches stand side by side, each with what succeeds it.
      key: ['id'],
      fields: 'year amountEur status',
    },
  },
});
