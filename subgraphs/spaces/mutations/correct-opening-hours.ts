import { loadReferred } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';
import { changeSpace } from '../change-space.ts';
import { checkedHours } from '../checked-hours.ts';
import { spaceFields, WRITE } from '../input-fields.ts';

const CorrectOpeningHoursInput = builder.inputType('CorrectOpeningHoursInput', {
  description: 'Opening hours of a space were recorded wrongly.',
  fields: (t) => ({
    ...spaceFields(t),
    mistaken: t.string({ required: true, description: 'The hours as they stand in the record now.' }),
    openingHours: t.string({ required: true, description: 'The hours as they should have been.' }),
  }),
});

builder.mutationField('correctOpeningHours', (t) =>
  t.field({
    type: 'Space',
    nullable: true,
    description:
      'Mends a mistake in opening hours, present or former: they are replaced for their whole period, and the audit keeps what stood there. For hours that changed use `changeOpeningHours`.',
    authScopes: WRITE,
    args: {
      input: t.arg({
        type: CorrectOpeningHoursInput,
        required: true,
        description: 'Which space, and which hours are wrong.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const id = await changeSpace(context, input, {
        mutation: 'correctOpeningHours',
        kind: 'OPENING_HOURS_CORRECTED',
        isCorrection: true,
        check: (faults) => checkedHours(faults, 'input.openingHours', input.openingHours),
        work: async ({ tables, faults, row: space, sourceKeys }, openingHours) => {
          const where = { spaceId: space.id, openingHours: input.mistaken };
          if ((await tables.spaceOpeningHours.count({ where })) === 0) {
            faults.add(
              'input.mistaken',
              'NOT_FOUND',
              'the space keeps, and kept, no such hours. Give some of `openingHoursHistory`.',
            );
          }
          faults.settle();
          await tables.spaceOpeningHours.updateMany({ where, data: { openingHours, sourceKeys } });
          return undefined;
        },
      });
      return await loadReferred(context.load.space, id);
    },
  }),
);
