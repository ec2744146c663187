import { builder } from '../builder.ts';
import { SHARE_DENOMINATOR_MAX } from '../limits.ts';
import { ExpenseCategory } from './expense-category.ts';

export const CategoryCapInput = builder.inputType('CategoryCapInput', {
  description: "The most of a project's subsidy that may go to a category of expense, as a fraction.",
  fields: (t) => ({
    category: t.field({ type: ExpenseCategory, required: true, description: 'The category of expense.' }),
    numerator: t.int({ required: true, description: 'Numerator of the share: 1 of "one third".' }),
    denominator: t.int({
      required: true,
      description: `Denominator of the share: 3 of "one third"; ${SHARE_DENOMINATOR_MAX} at most.`,
    }),
    note: t.note(),
  }),
});
