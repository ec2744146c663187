import { note } from '@cdw/kernel/facts/columns.ts';
import { ownReference } from '@cdw/kernel/facts/own-reference.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { YEARS_MAX } from '../limits.ts';
import { count, euro } from '../money/euro.ts';
import { positioned } from '../position.ts';
import type { Tables } from '../tables.ts';
import { programmeFact } from './programme.ts';

const terms = ownReference('The terms of the voucher to which the cap belongs.', {
  type: 'VoucherTerms',
  prefix: 'vch',
  table: 'voucherTerms',
  loader: 'voucherTerms',
  column: 'termsId',
  isRequired: true,
});

programmeFact({
  type: 'VoucherCap',
  name: 'VoucherCap',
  noun: 'cap',
  table: 'voucherCap',
  owner: 'programmeId',
  prefix: 'vcp',
  part: 'voucherCaps',
  holds: 'ENTRY',
  orderColumn: 'position',
  columns: {
    terms: {
      ...terms,
      check: async (given, beside) => {
        const { tables: own, row, faults, path } = beside;
        const id = String(given);
        const found = await (own as unknown as Tables).voucherTerms.findUnique({ where: { id } });
        if (found && found.programmeId !== row.id) faults.add(path, 'INVALID', 'are terms of another programme.');
        else await terms.check?.(given, beside);
      },
      // A seed names them by their place, from 1.
      seededAs: (place, slug) => seededId('vch', `voucherTerms ${slug} ${Number(place) - 1}`),
    },
    amountEur: euro('The most that is paid to one beneficiary, in euro.', { isRequired: true }),
    years: count('The number of years within which the amount is the most.', {
      min: 1,
      max: YEARS_MAX,
      isRequired: true,
    }),
    note: note('this cap'),
  },
  complete: (row, draft) => positioned(row, draft, { table: 'voucherCap', owner: 'programmeId' }),
  rows: 'capsOfVoucherTerms',
  begin: {
    mutation: 'addVoucherCap',
    kind: 'VOUCHER_CAP_ADDED',
    says: 'Adds the most that a voucher pays to one beneficiary within a number of years, as a source states it.',
    from: '',
  },
});
