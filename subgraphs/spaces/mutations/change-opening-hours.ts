import { loadReferred } from '@cdw/kernel/loaders.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { endingColumns, endings, succeed } from '@cdw/kernel/writing/succeed.ts';
import { builder } from '../builder.ts';
import { changeSpace } from '../change-space.ts';
import { checkedHours } from '../checked-hours.ts';
import { spaceFields, WRITE } from '../input-fields.ts';

const ChangeOpeningHoursInput = builder.inputType('ChangeOpeningHoursInput', {
  description: 'A space opens at other hours.',
  fields: (t) => ({
    ...spaceFields(t),
    openingHours: t.string({
      required: true,
      description: 'The hours in the syntax of OpenStreetMap: `Mo-Fr 08:30-18:00; PH off`.',
    }),
    from: t.date('When it opens at these hours; the present ones end before'),
  }),
});

builder.mutationField('changeOpeningHours', (t) =>
  t.field({
    type: 'Space',
    nullable: true,
    description: 'Gives a space other opening hours from a date on; on the days before it keeps those that it had.',
    authScopes: WRITE,
    args: {
      input: t.arg({
        type: ChangeOpeningHoursInput,
        required: true,
        description: 'Which space, which hours, from when.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const id = await changeSpace(context, input, {
        mutation: 'changeOpeningHours',
        kind: 'OPENING_HOURS_CHANGED',
        check: (faults) => checkedHours(faults, 'input.openingHours', input.openingHours),
        work: async ({ tables, faults, row: space, sourceKeys }, openingHours) => {
          const hours = await tables.spaceOpeningHours.findMany({ where: { spaceId: space.id } });
          const ended = endings(faults, 'input.from', succeed(hours, input.from));
          faults.settle();
          for (const ending of ended) {
            await tables.spaceOpeningHours.update({ where: { id: ending.id }, data: endingColumns(ending) });
          }
          const period = validity({ validFrom: input.from });
          await tables.spaceOpeningHours.create({
            data: { id: newId('hrs'), spaceId: space.id, openingHours, ...period, sourceKeys },
          });
          return undefined;
        },
      });
      return await loadReferred(context.load.space, id);
    },
  }),
);
