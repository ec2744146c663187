import { loadReferred } from '@cdw/kernel/loaders.ts';
import { orderDay } from '@cdw/kernel/seed/successive.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { builder } from '../builder.ts';
import { changeHub } from '../change-hub.ts';
import { hubFields, WRITE } from '../input-fields.ts';
import { checkedStaff } from '../staff-figure.ts';

const RecordHubStaffInput = builder.inputType('RecordHubStaffInput', {
  description: 'How many people work for a creative hub, as a source states it.',
  fields: (t) => ({
    ...hubFields(t),
    staffFte: t.field({
      type: 'Decimal',
      description: 'Full-time equivalents; left out where people are counted only.',
    }),
    headcountMin: t.int({ description: 'People employed, the least that the source states.' }),
    headcountMax: t.int({
      description: 'People employed, the most that the source states; equal to `headcountMin` for one figure.',
    }),
    statedOn: t.field({ type: 'PartialDate', description: 'The date for which the source states it.' }),
    note: t.note(),
  }),
});

builder.mutationField('recordHubStaff', (t) =>
  t.field({
    type: 'CreativeHub',
    nullable: true,
    description: 'Records a figure of the staff of a hub. Figures of other sources and dates stay beside it.',
    authScopes: WRITE,
    args: { input: t.arg({ type: RecordHubStaffInput, required: true, description: 'How many, for when.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await changeHub(context, input, {
        mutation: 'recordHubStaff',
        kind: 'STAFF_RECORDED',
        check: (faults) => checkedStaff(faults, input),
        work: async ({ tables, faults, row, sourceKeys }, figure) => {
          faults.settle();
          const stated = { statedOn: input.statedOn ?? null, statedFirstDay: orderDay(input.statedOn ?? undefined) };
          await tables.hubStaff.create({ data: { id: newId('hst'), hubId: row.id, ...figure, ...stated, sourceKeys } });
          return undefined;
        },
      });
      return await loadReferred(context.load.creativeHub, id);
    },
  }),
);
