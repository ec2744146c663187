import { endFact } from '@cdw/kernel/facts/change-fact.ts';
import { plans } from '../plans.ts';
import { SPACE, spaceMutation } from '../space.ts';

spaceMutation('withdrawPlan', {
  kind: 'PLAN_ENDED',
  says: 'Ends the offer of a subscription; on the days until then it stays on offer. One that never was on offer is taken back by `withdrawSpacePlan`.',
  answers: { type: 'Plan', loader: 'plan' },
  input: (t) => ({
    plan: t.id({ required: true, description: 'Identifier of the plan; begins with `pln_`.' }),
    through: t.date('The last date on which it is on offer'),
  }),
  work: async (edit, { plan, through }) => {
    await endFact(SPACE, plans, edit, plan, through, 'input.plan');
    return plan;
  },
});
