import { beginFact } from '@cdw/kernel/facts/change-fact.ts';
import { inputOf } from '@cdw/kernel/facts/define-fact.ts';
import { plans } from '../plans.ts';
import { SPACE, spaceMutation } from '../space.ts';

spaceMutation('publishPlan', {
  kind: 'PLAN_PUBLISHED',
  says: 'Puts a subscription on offer from a date on. For another price, withdraw the plan and publish a new one.',
  answers: { type: 'Plan', loader: 'plan' },
  input: (t) => ({ ...inputOf(plans.columns, t as never, true), from: t.date('When it is on offer') }),
  work: (edit, { from, ...given }) => beginFact(SPACE, plans, edit, given, { validFrom: String(from) as never }),
});
