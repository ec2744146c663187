import { localized, note, type Row, value } from '@cdw/kernel/facts/columns.ts';
import type { Draft } from '@cdw/kernel/facts/fact.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { identifierOf } from '@cdw/kernel/lookup.ts';
import { builder } from '../builder.ts';
import { spaceFact } from './space.ts';

const DAYS_PER_MONTH_MAX = 31;

const Vat = builder.enumType('Vat', {
  description: 'Whether a price includes value-added tax.',
  values: {
    INCLUDED: { description: 'The tax is included.' },
    EXCLUDED: { description: 'The tax comes on top.' },
    EXEMPT: { description: 'The seller is not liable for the tax.' },
  } as const,
});

export const plans = spaceFact({
  type: 'Plan',
  name: 'SpacePlan',
  noun: 'plan',
  table: 'plan',
  owner: 'spaceId',
  prefix: 'pln',
  part: 'plans',
  holds: ['nameFr'],
  endsWithOwner: true,
  columns: {
    name: localized('What the subscription is called.', { isRequired: true }),
    priceEurPerMonth: value('Euro', 'Price in euro a month; 0 or more.', {
      isRequired: true,
      fault: (price: string) =>
        price.startsWith('-') ? 'is below 0. Give what the subscriber pays a month.' : undefined,
    }),
    vat: value(
      Vat,
      'Whether the price includes value-added tax: `EXEMPT` where the seller is not liable for it; null where not known.',
    ),
    isUnlimited: value('Boolean', 'True when the price includes presence on every day.', { isRequired: true }),
    daysPerMonth: value(
      'Int',
      `Days of presence a month that the price includes, 0 to ${DAYS_PER_MONTH_MAX}; null when presence is not limited, or not known.`,
    ),
    meetingRoomHours: value('Int', 'Hours of meeting room a month that the price includes.', {
      fault: (hours) => (hours < 0 ? 'is below 0.' : undefined),
    }),
    note: note('this plan'),
  },
  complete: checkedTerms,
  period: 'When the subscription is, or was, on offer.',
  lists: {
    now: ['plans', 'The subscriptions that the space offers on the day asked for, as far as sources tell.'],
    history: ['planHistory', 'All subscriptions that the space offers or offered, the oldest first.'],
  },
  rows: 'plansOfSpace',
  loader: 'plan',
});

/** A plan includes some days a month, or all of them. */
function checkedTerms(row: Row, { faults, path }: Draft): Row {
  const { daysPerMonth: days, isUnlimited } = row as { daysPerMonth: number | null; isUnlimited: boolean };
  if (days !== null && isUnlimited) {
    faults.add(`${path}.daysPerMonth`, 'INVALID', 'is given, but `isUnlimited` is true. Give one of them.');
  }
  if (days !== null && (days < 0 || days > DAYS_PER_MONTH_MAX)) {
    const message = `is ${days}, but a month has at most ${DAYS_PER_MONTH_MAX} days.`;
    faults.add(`${path}.daysPerMonth`, 'INVALID', message);
  }
  return row;
}

builder.objectField('Plan', 'space', (t) =>
  t.field({
    type: 'Space',
    description: 'The space that offers it.',
    resolve: (plan, _args, { load }) => loadReferred(load.space, plan.spaceId),
  }),
);

builder.queryField('plan', (t) =>
  t.field({
    type: 'Plan',
    nullable: true,
    description: 'One subscription plan; null where there is none.',
    args: { id: t.arg.id({ required: true, description: 'Identifier; begins with `pln_`.' }) },
    resolve: (_root, { id }, { load }) => load.plan.load(identifierOf({ pln: 'Plan' }, id, 'id')),
  }),
);
