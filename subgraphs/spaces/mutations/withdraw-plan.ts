import { loadReferred } from '@cdw/kernel/loaders.ts';
import { named } from '@cdw/kernel/writing/existing.ts';
import { end, endingColumns, endings } from '@cdw/kernel/writing/succeed.ts';
import { builder } from '../builder.ts';
import { changeSpace } from '../change-space.ts';
import { spaceFields, WRITE } from '../input-fields.ts';

const WithdrawPlanInput = builder.inputType('WithdrawPlanInput', {
  description: 'A subscription is no longer offered.',
  fields: (t) => ({
    ...spaceFields(t),
    plan: t.id({ required: true, description: 'Identifier of the plan; begins with `pln_`.' }),
    through: t.date('The last date on which it is on offer'),
  }),
});

builder.mutationField('withdrawPlan', (t) =>
  t.field({
    type: 'Plan',
    nullable: true,
    description: 'Ends the offer of a subscription; on the days until then it stays on offer.',
    authScopes: WRITE,
    args: {
      input: t.arg({ type: WithdrawPlanInput, required: true, description: 'Which plan of which space, and when.' }),
    },
    resolve: async (_root, { input }, context) => {
      const id = await changeSpace(context, input, {
        mutation: 'withdrawPlan',
        kind: 'PLAN_WITHDRAWN',
        work: async ({ tables, faults, row: space, sourceKeys }) => {
          const find = (key: string) => tables.plan.findUnique({ where: { id: key, spaceId: space.id } });
          const plan = await named(faults, 'input.plan', input.plan, { type: 'Plan', prefix: 'pln' }, find);
          const ended = plan ? endings(faults, 'input.through', end(plan, input.through)) : [];
          faults.settle();
          for (const ending of ended) {
            const all = [...new Set([...(plan?.sourceKeys ?? []), ...sourceKeys])];
            await tables.plan.update({ where: { id: ending.id }, data: { ...endingColumns(ending), sourceKeys: all } });
          }
          return input.plan;
        },
      });
      return await loadReferred(context.load.plan, id);
    },
  }),
);
