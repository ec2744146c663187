import { referredFrom } from '@cdw/kernel/as-of.ts';
import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { loadEntity } from '@cdw/kernel/loaders.ts';
import { identifierOf } from '@cdw/kernel/lookup.ts';
import { builder } from '../builder.ts';
import { Vat } from './vat.ts';

const Plan = builder.prismaObject('Plan', {
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.text('name', { description: 'What the subscription is called.' }),
    space: t.field({
      type: 'Space',
      description: 'The space that offers it.',
      resolve: (plan, _args, { load }) => referredFrom(plan, load.space, plan.spaceId),
    }),
    daysPerMonth: t.exposeInt('daysPerMonth', { nullable: true }),
    isUnlimited: t.exposeBoolean('isUnlimited'),
    priceEurPerMonth: t.expose('priceEurPerMonth', { type: 'Euro', description: 'Price in euro a month.' }),
    vat: t.expose('vat', { type: Vat, nullable: true }),
    meetingRoomHours: t.exposeInt('meetingRoomHours', { nullable: true }),
    note: t.exposeString('note', { nullable: true }),
    period: t.period('When the subscription is, or was, on offer.'),
    sources: t.sources(),
  }),
});

datedEntity(builder, Plan, 'id', ({ id }, { load }) => loadEntity(load.plan, 'Plan', id));

builder.queryField('plan', (t) =>
  t.field({
    type: 'Plan',
    nullable: true,
    description: 'One subscription plan; null where there is none.',
    args: { id: t.arg.id({ required: true, description: 'Identifier; begins with `pln_`.' }) },
    resolve: (_root, { id }, { load }) => load.plan.load(identifierOf({ pln: 'Plan' }, id, 'id')),
  }),
);
