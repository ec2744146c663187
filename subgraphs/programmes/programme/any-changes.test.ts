import { testAnyChanges } from '@cdw/kernel/facts/any-changes-for-test.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { openSubgraph } from '../subgraph.ts';
import { AGENCY, as } from '../writes-for-test.ts';

testAnyChanges({
  tested: testSubgraph(openSubgraph),
  request: as(AGENCY),
  argument: 'programme',
  register: ['registerProgramme', { kind: 'VOUCHER_SCHEME', title: { fr: 'Un chèque' }, from: '2010' }],
  kinds: {
    VoucherTerms: {
      list: 'voucherTerms',
      begin: 'addVoucherTerms',
      end: 'endVoucherTerms',
      given: { rate: '0.5' },
      // Terms that sources state for the same time stand side by side.
      key: ['id'],
      fields: 'rate',
    },
  },
});
