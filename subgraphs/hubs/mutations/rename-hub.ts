import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { endingColumns, endings, succeed } from '@cdw/kernel/writing/succeed.ts';
import { checkedName, checkedText } from '@cdw/kernel/writing/texts.ts';
import { builder } from '../builder.ts';
import { changeHub } from '../change-hub.ts';
import { hubFields, WRITE } from '../input-fields.ts';
import { refreshHubSearch } from '../search-columns.ts';

const RenameHubInput = builder.inputType('RenameHubInput', {
  description: 'A creative hub bears another name.',
  fields: (t) => ({
    ...hubFields(t),
    name: t.localized('The new name; 200 characters at most.'),
    from: t.date('When the new name is borne; the present one ends before'),
    note: t.note(),
  }),
});

builder.mutationField('renameHub', (t) =>
  t.field({
    type: 'CreativeHub',
    nullable: true,
    description: 'Gives a hub another name from a date on; on the days before it keeps the one that it had.',
    authScopes: WRITE,
    args: { input: t.arg({ type: RenameHubInput, required: true, description: 'Which hub, which name, from when.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await changeHub(context, input, {
        mutation: 'renameHub',
        kind: 'RENAMED',
        check: (faults) => ({
          ...checkedName(faults, 'input.name', input.name),
          note: checkedText(faults, 'input.note', input.note, NOTE_CHARACTERS_MAX),
        }),
        work: async ({ tables, faults, row, sourceKeys }, name) => {
          const names = await tables.hubName.findMany({ where: { hubId: row.id } });
          const ended = endings(faults, 'input.from', succeed(names, input.from));
          faults.settle();
          for (const ending of ended) {
            await tables.hubName.update({ where: { id: ending.id }, data: endingColumns(ending) });
          }
          const columns = { ...name, isFormer: false, ...validity({ validFrom: input.from }), sourceKeys };
          await tables.hubName.create({ data: { id: newId('nam'), hubId: row.id, ...columns } });
          await refreshHubSearch(tables, row.id);
          return undefined;
        },
      });
      return await loadReferred(context.load.creativeHub, id);
    },
  }),
);
