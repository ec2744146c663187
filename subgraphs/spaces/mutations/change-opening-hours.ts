import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { checkedText } from '@cdw/kernel/writing/texts.ts';
import { builder } from '../builder.ts';
import { changeSpace } from '../change-space.ts';
import { spaceFields, WRITE } from '../input-fields.ts';
import { openingHoursFault } from '../opening-hours.ts';

const ChangeOpeningHoursInput = builder.inputType('ChangeOpeningHoursInput', {
  description: 'A space opens at other hours.',
  fields: (t) => ({
    ...spaceFields(t),
    openingHours: t.string({
      required: true,
      description: 'The hours in the syntax of OpenStreetMap: `Mo-Fr 08:30-18:00; PH off`.',
    }),
  }),
});

builder.mutationField('changeOpeningHours', (t) =>
  t.field({
    type: 'Space',
    nullable: true,
    description: 'Says when a space is open as of now. Former hours stand in the audit.',
    authScopes: WRITE,
    args: {
      input: t.arg({ type: ChangeOpeningHoursInput, required: true, description: 'Which space, and which hours.' }),
    },
    resolve: async (_root, { input }, context) => {
      const id = await changeSpace(context, input, {
        mutation: 'changeOpeningHours',
        kind: 'OPENING_HOURS_CHANGED',
        check: (faults) => {
          const hours = checkedText(faults, 'input.openingHours', input.openingHours, NOTE_CHARACTERS_MAX);
          const fault = hours ? openingHoursFault(hours) : undefined;
          if (fault) faults.add('input.openingHours', 'INVALID', `is not in the syntax of OpenStreetMap: ${fault}`);
          return hours;
        },
        work: async ({ tables, faults, row: space, sourceKeys }, openingHours) => {
          faults.settle();
          const all = [...new Set([...space.sourceKeys, ...sourceKeys])];
          await tables.space.update({ where: { id: space.id }, data: { openingHours, sourceKeys: all } });
          return undefined;
        },
      });
      return await loadReferred(context.load.space, id);
    },
  }),
);
