import { localized, note, type Row, value } from '@cdw/kernel/facts/columns.ts';
import type { Draft } from '@cdw/kernel/facts/fact.ts';
import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { builder } from '../builder.ts';
import type { VoucherTerms } from '../generated/prisma/client.ts';
import { MONTHS_MAX } from '../limits.ts';
import { count } from '../money/euro.ts';
import { positioned } from '../position.ts';
import type { Tables } from '../tables.ts';
import { programmeFact } from './programme.ts';

const RATE = /^(0?\.\d{1,4}|0|1(\.0{1,4})?)$/;
const MONTHS = { min: 1, max: MONTHS_MAX };
const OF_TEXT = { charactersMax: NOTE_CHARACTERS_MAX };

programmeFact({
  type: 'VoucherTerms',
  name: 'VoucherTerms',
  noun: 'terms',
  table: 'voucherTerms',
  owner: 'programmeId',
  prefix: 'vch',
  part: 'voucherTerms',
  // Sources that disagree on when terms held are kept beside one another.
  holds: ['id'],
  orderColumn: 'position',
  columns: {
    rate: value('Decimal', 'The share of the price that the voucher pays: `0.5` is half.', {
      isRequired: true,
      fault: (given: string) =>
        RATE.test(given) && Number(given) > 0
          ? undefined
          : 'is not a share above 0 and up to 1, of at most four decimals.',
    }),
    base: localized('The price of which the share is paid.', OF_TEXT),
    eligible: localized('Who may ask for the voucher.', OF_TEXT),
    providers: localized('From whom may be bought with it.', OF_TEXT),
    minMonths: count('Shortest subscription that it paid for, in months.', MONTHS),
    maxMonths: count('Longest subscription that it paid for, in months.', MONTHS),
    note: note('these terms'),
  },
  complete: checkTerms,
  checkWithdrawal: async ({ id }, { tables, faults }) => {
    const caps = await (tables as unknown as Tables).voucherCap.count({ where: { termsId: id } });
    if (caps > 0) faults.add('input.fact', 'INVALID', `${caps} caps are of these terms. Withdraw those first.`);
  },
  period: 'When these terms hold, or held.',
  lists: {
    history: [
      'voucherTerms',
      'What its voucher pays for, the oldest terms first; empty where the programme is not a voucher scheme.',
    ],
  },
  rows: 'voucherTermsOfProgramme',
  begin: {
    mutation: 'addVoucherTerms',
    kind: 'VOUCHER_TERMS_ADDED',
    says: 'Adds what the voucher of a programme pays for, from a date on. What held before is ended by `endVoucherTerms`.',
    from: 'From when these terms hold',
  },
  end: {
    mutation: 'endVoucherTerms',
    kind: 'VOUCHER_TERMS_ENDED',
    says: 'Ends the terms of a voucher, which hold until then.',
  },
});

function checkTerms(row: Row, draft: Draft): Promise<Row> {
  const { minMonths, maxMonths } = row as VoucherTerms;
  if (minMonths !== null && maxMonths !== null && maxMonths < minMonths) {
    draft.faults.add(`${draft.path}.maxMonths`, 'INVALID', `is below the shortest subscription, ${minMonths} months.`);
  }
  return positioned(row, draft, { table: 'voucherTerms', owner: 'programmeId' });
}

builder.objectField('VoucherTerms', 'caps', (t) =>
  t.field({
    type: ['VoucherCap'],
    description:
      'The most that it pays to one beneficiary, as each source states it; all are kept where they disagree.',
    resolve: ({ id }, _args, { load }) => load.capsOfVoucherTerms.load(id),
  }),
);
