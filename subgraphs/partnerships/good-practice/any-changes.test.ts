import { testAnyChanges } from '@cdw/kernel/facts/any-changes-for-test.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { openSubgraph } from '../subgraph.ts';
import { AGENCY, as, TOURNAI } from '../writes-for-test.ts';

const lesson = { fr: 'Une leçon.' };

testAnyChanges({
  tested: testSubgraph(openSubgraph),
  request: as(AGENCY),
  argument: 'goodPractice',
  register: ['recordGoodPractice', { demonstratedBy: TOURNAI, title: { fr: 'Suite' }, lesson, status: 'EXPECTED' }],
  kinds: {
    GoodPracticeStatus: {
      list: 'statusHistory',
      begin: 'assessGoodPractice',
      given: { status: 'EVALUATED' },
      fields: 'status note',
    },
  },
});
