import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { endingColumns, endings, succeed } from '@cdw/kernel/writing/succeed.ts';
import { checkedName, checkedText } from '@cdw/kernel/writing/texts.ts';
import { builder } from '../builder.ts';
import { changeSpace } from '../change-space.ts';
import { spaceFields, WRITE } from '../input-fields.ts';
import { refreshSpaceSearch } from '../search-columns.ts';

const RenameSpaceInput = builder.inputType('RenameSpaceInput', {
  description: 'A space bears another name.',
  fields: (t) => ({
    ...spaceFields(t),
    name: t.localized('The new name; 200 characters at most.'),
    from: t.date('When the new name is borne; the present one ends before'),
    note: t.note(),
  }),
});

builder.mutationField('renameSpace', (t) =>
  t.field({
    type: 'Space',
    nullable: true,
    description: 'Gives a space another name from a date on; on the days before it keeps the one that it had.',
    authScopes: WRITE,
    args: {
      input: t.arg({ type: RenameSpaceInput, required: true, description: 'Which space, which name, from when.' }),
    },
    resolve: async (_root, { input }, context) => {
      const id = await changeSpace(context, input, {
        mutation: 'renameSpace',
        kind: 'RENAMED',
        check: (faults) => ({
          ...checkedName(faults, 'input.name', input.name),
          note: checkedText(faults, 'input.note', input.note, NOTE_CHARACTERS_MAX),
        }),
        work: async ({ tables, faults, row: space, sourceKeys }, name) => {
          const names = await tables.spaceName.findMany({ where: { spaceId: space.id } });
          const ended = endings(faults, 'input.from', succeed(names, input.from));
          faults.settle();
          for (const ending of ended) {
            await tables.spaceName.update({ where: { id: ending.id }, data: endingColumns(ending) });
          }
          const period = validity({ validFrom: input.from });
          await tables.spaceName.create({
            data: { id: newId('nam'), spaceId: space.id, ...name, ...period, sourceKeys },
          });
          await refreshSpaceSearch(tables, space.id);
          return undefined;
        },
      });
      return await loadReferred(context.load.space, id);
    },
  }),
);
