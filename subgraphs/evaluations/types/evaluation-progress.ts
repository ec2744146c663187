import { builder } from '../builder.ts';
import type { Respondent, RespondentState } from '../respondents.ts';

const count = (respondents: readonly Respondent[], state: RespondentState): number =>
  respondents.filter((respondent) => respondent.state === state).length;

export const EvaluationProgress = builder.objectRef<readonly Respondent[]>('EvaluationProgress').implement({
  description: 'How many of those who are asked have answered.',
  fields: (t) => ({
    asked: t.int({ description: 'How many are asked.', resolve: (all) => all.length }),
    answered: t.int({ description: 'How many handed figures in.', resolve: (all) => count(all, 'ANSWERED') }),
    declined: t.int({ description: 'How many said that they will not.', resolve: (all) => count(all, 'DECLINED') }),
    outstanding: t.int({ description: 'Of how many nothing came.', resolve: (all) => count(all, 'OUTSTANDING') }),
  }),
});
