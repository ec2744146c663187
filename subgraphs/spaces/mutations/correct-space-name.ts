import { loadReferred } from '@cdw/kernel/loaders.ts';
import { checkedName } from '@cdw/kernel/writing/texts.ts';
import { builder } from '../builder.ts';
import { changeSpace } from '../change-space.ts';
import { spaceFields, WRITE } from '../input-fields.ts';
import { refreshSpaceSearch } from '../search-columns.ts';

const CorrectSpaceNameInput = builder.inputType('CorrectSpaceNameInput', {
  description: 'A name of a space was recorded wrongly.',
  fields: (t) => ({
    ...spaceFields(t),
    mistaken: t.string({ required: true, description: 'The name as it stands in the record now, in French.' }),
    name: t.localized('The name as it should have been.'),
  }),
});

builder.mutationField('correctSpaceName', (t) =>
  t.field({
    type: 'Space',
    nullable: true,
    description:
      'Mends a mistake in a name, present or former: it is replaced for its whole period, and the audit keeps what stood there. For a name that changed use `renameSpace`.',
    authScopes: WRITE,
    args: {
      input: t.arg({
        type: CorrectSpaceNameInput,
        required: true,
        description: 'Which space, and which name is wrong.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const id = await changeSpace(context, input, {
        mutation: 'correctSpaceName',
        kind: 'NAME_CORRECTED',
        isCorrection: true,
        check: (faults) => checkedName(faults, 'input.name', input.name),
        work: async ({ tables, faults, row: space, sourceKeys }, name) => {
          const where = { spaceId: space.id, nameFr: input.mistaken };
          const count = await tables.spaceName.count({ where });
          if (count === 0) {
            faults.add(
              'input.mistaken',
              'NOT_FOUND',
              'the space bears, and bore, no such name. Give one of `nameHistory`.',
            );
          }
          faults.settle();
          await tables.spaceName.updateMany({ where, data: { ...name, sourceKeys } });
          await refreshSpaceSearch(tables, space.id);
          return undefined;
        },
      });
      return await loadReferred(context.load.space, id);
    },
  }),
);
