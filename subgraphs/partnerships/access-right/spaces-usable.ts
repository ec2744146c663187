import { dayOf, on } from '@cdw/kernel/as-of.ts';
import { type Day, fromDay } from '@cdw/kernel/days.ts';
import { identifierOf, onlyGiven } from '@cdw/kernel/lookup.ts';
import { isPartialDate } from '@cdw/kernel/partial-date.ts';
import { builder } from '../builder.ts';
import { Plan, type PlanReference } from '../references/plan.ts';
import { Space } from '../references/space.ts';
import { UsableSpace } from './usable-space.ts';
import { usableByMembersOf, usableWithPlan } from './usable-spaces.ts';

/** Somebody's access to spaces on a day: that of the members of a space, or of the subscribers to a plan. */
type Access = {
  readonly spaceId?: string | undefined;
  readonly plan?: PlanReference | null | undefined;
  readonly day: Day;
};

const SpacesUsable = builder.objectRef<Access>('SpacesUsable').implement({
  description: 'What the members of a space, or the subscribers to a plan, may use on a day.',
  fields: (t) => ({
    id: t.id({
      description: 'Opaque identifier of the space or plan and the day; begins with `uss_`.',
      resolve: ({ spaceId, plan, day }) => `uss_${spaceId ?? plan?.id}_${day}`,
    }),
    space: t.field({
      type: Space,
      nullable: true,
      description: 'The space whose members are meant; null where a plan was asked for.',
      resolve: ({ spaceId, day }) => (spaceId ? on({ id: spaceId }, day) : null),
    }),
    plan: t.field({
      type: Plan,
      nullable: true,
      description: 'The plan whose subscribers are meant; null where a space was asked for.',
      resolve: ({ plan, day }) => (plan ? on(plan, day) : null),
    }),
    asOf: t.field({ type: 'Date', description: 'The day that is meant.', resolve: ({ day }) => fromDay(day) }),
    spaces: t.field({
      type: [UsableSpace],
      nullable: true,
      directives: { requires: { fields: 'plan { space { id } }' } },
      description:
        'The spaces that they may use, each with the right that says so, followed in the right direction only. A right opens nothing on a day on which one of its two spaces is closed, or planned only. For the members of a space also those that only some plans open: see `accessRight.plans`. Null where it is not known which space offers the plan.',
      resolve: ({ spaceId, plan, day }, _args, { load }) => {
        if (spaceId) return usableByMembersOf(spaceId, day, load);
        return plan?.space ? usableWithPlan({ id: plan.id, spaceId: plan.space.id }, day, load) : null;
      },
    }),
  }),
});

/** A plan's space comes with the reference, where `spaces` is asked for. */
builder.asEntity(SpacesUsable, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: ({ id, plan }: { id: string; plan?: Pick<PlanReference, 'space'> | null }) => {
    const [, holder, day] = /^uss_((?:spc|pln)_[^_\p{Cc}]+)_([^_]+)$/u.exec(id) ?? [];
    if (!holder || !day || day.length !== 10 || !isPartialDate(day)) return null;
    if (holder.startsWith('spc_')) return { spaceId: holder, day: day as Day };
    return { plan: { ...plan, id: holder }, day: day as Day };
  },
});

builder.queryField('spacesUsableWith', (t) =>
  t.field({
    type: SpacesUsable,
    nullable: true,
    description:
      'What may be used by the members of a space, or by the subscribers to a plan: exactly one of `space` and `plan` is given.',
    args: {
      space: t.arg.id({ description: 'Identifier of a space, whichever plan its members have; begins with `spc_`.' }),
      plan: t.arg.id({ description: 'Identifier of a plan; begins with `pln_`.' }),
      asOf: t.arg.asOf(),
    },
    resolve: (_root, args): Access => {
      const day = dayOf({}, args);
      const { name, value } = onlyGiven(args, ['space', 'plan']);
      return name === 'space'
        ? { spaceId: identifierOf({ spc: 'Space' }, value, name), day }
        : { plan: { id: identifierOf({ pln: 'Plan' }, value, name) }, day };
    },
  }),
);
