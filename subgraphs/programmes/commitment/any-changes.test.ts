import { testAnyChanges } from '@cdw/kernel/facts/any-changes-for-test.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { openSubgraph } from '../subgraph.ts';
import { AGENCY, as } from '../writes-for-test.ts';

testAnyChanges({
  tested: testSubgraph(openSubgraph),
  request: as(AGENCY),
  argument: 'commitment',
  register: [
    'recordCommitment',
    {
      kind: 'COMMITMENT',
      statement: { fr: 'Autonomie' },
      statedOn: '2010',
      deadline: '2017-06',
      subjects: [seededId('cal', 'coworking-2011')],
    },
  ],
  kinds: {
    CommitmentStatus: {
      list: 'statusHistory',
      begin: 'settleCommitment',
      date: 'on',
      given: { outcome: 'MET' },
      fields: 'status note',
    },
  },
});
