import { builder } from '../builder.ts';
import { YEARS_MAX } from '../limits.ts';
import { AmountPer } from './amount-per.ts';
import { Qualifier } from './qualifier.ts';

export const AmountStatementInput = builder.inputType('AmountStatementInput', {
  description: 'An amount as a source states it.',
  fields: (t) => ({
    amountEur: t.field({ type: 'Euro', required: true, description: 'The amount, in euro; above 0.' }),
    per: t.field({
      type: AmountPer,
      defaultValue: 'TOTAL',
      description: 'Whether the amount is for each year or for the whole period.',
    }),
    years: t.int({ description: `Over how many years the amount runs: 1 to ${YEARS_MAX}.` }),
    qualifier: t.field({ type: Qualifier, defaultValue: 'EXACT', description: 'How exact the source is.' }),
    scope: t.field({
      type: 'LocalizedTextInput',
      description: 'The part of the whole that the amount covers; left out where it covers the whole.',
    }),
    note: t.note(),
  }),
});
