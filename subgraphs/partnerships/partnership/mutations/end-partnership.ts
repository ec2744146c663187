import { dayBefore } from '@cdw/kernel/days.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { firstDayOf } from '@cdw/kernel/partial-date.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { endingColumns, endings, succeed, throughBefore } from '@cdw/kernel/writing/succeed.ts';
import { cut } from '../../access-right/right-ending.ts';
import { builder } from '../../builder.ts';
import { partnershipFields, WRITE } from '../../input-fields.ts';
import { changePartnership } from '../change-partnership.ts';

const EndPartnershipInput = builder.inputType('EndPartnershipInput', {
  description: 'A partnership ends, or its proposal is withdrawn.',
  fields: (t) => ({ ...partnershipFields(t), on: t.date('When it is over: the first day on which it is not at work') }),
});

builder.mutationField('endPartnership', (t) =>
  t.field({
    type: 'Partnership',
    nullable: true,
    description:
      'Ends a partnership, and with it all rights that it gives; rights that have not begun by then never do. Its parties stay, so that its record can still be kept.',
    authScopes: WRITE,
    args: { input: t.arg({ type: EndPartnershipInput, required: true, description: 'Which one, and when.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await changePartnership(context, input, {
        mutation: 'endPartnership',
        kind: 'ENDED',
        work: async ({ tables, faults, row, sourceKeys }) => {
          const where = { partnershipId: row.id };
          if (row.validThrough !== null) {
            faults.add('input.on', 'ALREADY_ENDED', `its end is settled already: ${row.validThrough}.`);
          }
          const statuses = await tables.partnershipStatusPeriod.findMany({ where });
          const endedStatuses = endings(faults, 'input.on', succeed(statuses, input.on));
          faults.settle();
          const first = firstDayOf(input.on);
          const through = throughBefore(input.on, first);
          for (const ending of endedStatuses) {
            await tables.partnershipStatusPeriod.update({ where: { id: ending.id }, data: endingColumns(ending) });
          }
          for (const ending of cut(await tables.accessRight.findMany({ where }), through, dayBefore(first))) {
            await tables.accessRight.update({ where: { id: ending.id }, data: endingColumns(ending) });
          }
          for (const ending of cut([row], through, dayBefore(first))) {
            await tables.partnership.update({ where: { id: row.id }, data: endingColumns(ending) });
          }
          const period = validity({ validFrom: input.on });
          await tables.partnershipStatusPeriod.create({
            data: { id: newId('pst'), ...where, status: 'ENDED', ...period, sourceKeys },
          });
          return undefined;
        },
      });
      return await loadReferred(context.load.partnership, id);
    },
  }),
);
