import { amountsOf } from '../money/amounts.ts';
import { programmeFact } from './programme.ts';

export const budgets = programmeFact(
  amountsOf({
    name: 'ProgrammeBudget',
    noun: 'the budget of a programme',
    part: 'budgets',
    owner: 'programmeId',
    rows: 'budgetsOfProgramme',
    says: 'Its budget, as each source states it; all are kept where they disagree.',
  }),
);
