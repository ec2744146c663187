import { dayOf } from '@cdw/kernel/as-of.ts';
import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { UsableSpace } from '../access-right/usable-space.ts';
import { usableWithPlan } from '../access-right/usable-spaces.ts';
import { builder } from '../builder.ts';
import { Space } from './space.ts';

/** Which space offers a plan is known to the subgraph of spaces, and comes with the plan where it is required. */
export type PlanReference = { id: string; space?: { id: string } | null };

export const Plan = builder.objectRef<PlanReference>('Plan').implement({
  description: 'A subscription that a space offers.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque identifier; begins with `pln_`.' }),
    space: t.field({
      type: Space,
      directives: { external: {} },
      description: 'The space that offers it.',
      resolve: ({ space }) => space as { id: string },
    }),
    usableSpaces: t.field({
      type: [UsableSpace],
      nullable: true,
      directives: { requires: { fields: 'space { id }' } },
      description:
        'The spaces that subscribers to this plan may use on the day asked for: the access rights of its space that name this plan or none, followed in the right direction only, where both spaces are there. Null where it is not known which space offers the plan.',
      args: { asOf: t.arg.asOf() },
      resolve: (plan, args, { load }) =>
        plan.space ? usableWithPlan({ id: plan.id, spaceId: plan.space.id }, dayOf(plan, args), load) : null,
    }),
  }),
});

datedEntity(builder, Plan, 'id');
