import { note, type Row, value } from '@cdw/kernel/facts/columns.ts';
import type { Draft } from '@cdw/kernel/facts/fact.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';
import type { CategoryCap } from '../generated/prisma/client.ts';
import { SHARE_DENOMINATOR_MAX } from '../limits.ts';
import { count } from '../money/euro.ts';
import { shareOf } from '../money/share-of.ts';
import { positioned } from '../position.ts';
import type { Tables } from '../tables.ts';
import { callFact } from './call.ts';
import { ExpenseCategory } from './expense-category.ts';

export const categoryCaps = callFact({
  type: 'CategoryCap',
  name: 'CategoryCap',
  noun: 'cap',
  table: 'categoryCap',
  owner: 'callId',
  prefix: 'cac',
  part: 'categoryCaps',
  holds: 'ENTRY',
  orderColumn: 'position',
  columns: {
    category: value(ExpenseCategory, 'The category of expense.', { isRequired: true }),
    numerator: count('Numerator of the share of the subsidy: 1 of "one third".', {
      min: 1,
      max: SHARE_DENOMINATOR_MAX,
      isRequired: true,
    }),
    denominator: count('Denominator of the share of the subsidy: 3 of "one third".', {
      min: 1,
      max: SHARE_DENOMINATOR_MAX,
      isRequired: true,
    }),
    note: note('this cap'),
  },
  complete: async (row, draft) => {
    await checkCap(row, draft);
    return await positioned(row, draft, { table: 'categoryCap', owner: 'callId' });
  },
  lists: { history: ['categoryCaps', 'How much of a subsidy could go to a category of expense.'] },
  rows: 'capsOfCall',
  begin: {
    mutation: 'addCategoryCap',
    kind: 'CAP_ADDED',
    says: 'Adds the most of a subsidy that may go to a category of expense, as a fraction.',
    from: '',
  },
});

/** A cap is a part of the subsidy, or all of it, and each category has one. */
async function checkCap(row: Row, { tables, owner, faults, path }: Draft): Promise<void> {
  const { id, category, numerator, denominator } = row as CategoryCap;
  if (numerator > denominator) {
    const message = `is ${numerator}, above the denominator of ${denominator}. Give a share of at most one.`;
    faults.add(`${path}.numerator`, 'INVALID', message);
  }
  const where = { callId: owner.id, category };
  const other = await (tables as unknown as Tables | undefined)?.categoryCap.findFirst({ where });
  if (!other || other.id === id) return;
  faults.add(`${path}.category`, 'TAKEN', `the call has a cap for ${category} already. Correct that one.`, other.id);
}

builder.objectField('CategoryCap', 'maxEurPerProject', (t) =>
  t.field({
    type: 'Euro',
    nullable: true,
    description:
      "The most that a project could spend on the category, in euro: this share of the call's ceiling, rounded down to the cent. Null where the call has no known ceiling.",
    resolve: async ({ callId, numerator, denominator }, _args, { load }) => {
      const { awardCeilingEur } = await loadReferred(load.call, callId);
      return awardCeilingEur && shareOf(awardCeilingEur, numerator, denominator);
    },
  }),
);
