import { dayOf, on } from '@cdw/kernel/as-of.ts';
import { holding } from '@cdw/kernel/holding.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { heldOn } from '@cdw/kernel/validity.ts';
import { builder } from '../builder.ts';

/** To whom a space is tied: organisations, networks, subscribers. */
builder.objectFields('Space', (t) => ({
  operator: t.field({
    type: 'Organisation',
    nullable: true,
    description: 'Who runs the space on the day asked for; null where no source tells.',
    args: { asOf: t.arg.asOf() },
    resolve: async (space, args, { load }) => {
      const day = dayOf(space, args);
      const operators = await load.operatorsOfSpace.load(space.id);
      const operator = heldOn(
        operators.filter(({ role }) => role === 'OPERATOR'),
        day,
      );
      return operator ? on(await loadReferred(load.organisation, operator.organisationId), day) : null;
    },
  }),
  organisations: t.field({
    type: ['SpaceOperator'],
    description: 'Who operates, owns or takes part in the space on the day asked for.',
    args: { asOf: t.arg.asOf() },
    resolve: async (space, args, { load }) => holding(await load.operatorsOfSpace.load(space.id), dayOf(space, args)),
  }),
  organisationHistory: t.field({
    type: ['SpaceOperator'],
    description: 'Who operated, owned or took part in the space, the oldest first.',
    resolve: ({ id }, _args, { load }) => load.operatorsOfSpace.load(id),
  }),
  memberships: t.field({
    type: ['Membership'],
    description: 'The networks to which the space belongs on the day asked for; none where it is closed on that day.',
    args: { asOf: t.arg.asOf() },
    resolve: async (space, args, { load }) => {
      const day = dayOf(space, args);
      const status = heldOn(await load.statusesOfSpace.load(space.id), day)?.status;
      return status === 'CLOSED' ? [] : holding(await load.membershipsOfSpace.load(space.id), day);
    },
  }),
  membershipHistory: t.field({
    type: ['Membership'],
    description: 'All memberships of networks, past ones too, the oldest first.',
    resolve: ({ id }, _args, { load }) => load.membershipsOfSpace.load(id),
  }),
  plans: t.field({
    type: ['Plan'],
    description: 'The subscriptions that the space offers on the day asked for, as far as sources tell.',
    args: { asOf: t.arg.asOf() },
    resolve: async (space, args, { load }) => holding(await load.plansOfSpace.load(space.id), dayOf(space, args)),
  }),
  planHistory: t.field({
    type: ['Plan'],
    description: 'All subscriptions that the space offers or offered, the oldest first.',
    resolve: ({ id }, _args, { load }) => load.plansOfSpace.load(id),
  }),
}));
