import { fromDay } from '@cdw/kernel/days.ts';
import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { firstDayOf } from '@cdw/kernel/partial-date.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { checkedName, checkedText } from '@cdw/kernel/writing/texts.ts';
import { builder } from '../builder.ts';
import { changeSpace } from '../change-space.ts';
import { spaceFields, WRITE } from '../input-fields.ts';
import { checkedTerms } from '../plan-terms.ts';
import { Vat } from '../types/vat.ts';

const PublishPlanInput = builder.inputType('PublishPlanInput', {
  description: 'A space offers a subscription.',
  fields: (t) => ({
    ...spaceFields(t),
    name: t.localized('What the subscription is called.'),
    priceEurPerMonth: t.field({ type: 'Euro', required: true, description: 'Price in euro a month; 0 or more.' }),
    vat: t.field({ type: Vat, description: 'Whether the price includes value-added tax; left out when not known.' }),
    isUnlimited: t.boolean({ required: true, description: 'Whether the price includes presence on every day.' }),
    daysPerMonth: t.int({
      description: 'Days of presence a month that it includes, 0 to 31; left out when unlimited.',
    }),
    meetingRoomHours: t.int({ description: 'Hours of meeting room a month that it includes.' }),
    from: t.date('When it is on offer'),
    note: t.note(),
  }),
});

builder.mutationField('publishPlan', (t) =>
  t.field({
    type: 'Plan',
    nullable: true,
    description:
      'Puts a subscription on offer from a date on. For another price, withdraw the plan and publish a new one.',
    authScopes: WRITE,
    args: { input: t.arg({ type: PublishPlanInput, required: true, description: 'Which space, and what it offers.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await changeSpace(context, input, {
        mutation: 'publishPlan',
        kind: 'PLAN_PUBLISHED',
        check: (faults) => ({
          ...checkedName(faults, 'input.name', input.name),
          ...checkedTerms(faults, input),
          note: checkedText(faults, 'input.note', input.note, NOTE_CHARACTERS_MAX),
        }),
        work: async ({ tables, faults, row: space, sourceKeys }, plan) => {
          const where = { spaceId: space.id, nameFr: plan.nameFr, lastDay: { gte: fromDay(firstDayOf(input.from)) } };
          if ((await tables.plan.count({ where })) > 0) {
            faults.add(
              'input.from',
              'OVERLAP',
              'a plan of that name is on offer then already, or later. Withdraw it before.',
            );
          }
          faults.settle();
          const key = newId('pln');
          const period = validity({ validFrom: input.from });
          await tables.plan.create({ data: { id: key, spaceId: space.id, ...plan, ...period, sourceKeys } });
          return key;
        },
      });
      return await loadReferred(context.load.plan, id);
    },
  }),
);
