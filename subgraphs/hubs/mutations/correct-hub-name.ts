import { loadReferred } from '@cdw/kernel/loaders.ts';
import { checkedName } from '@cdw/kernel/writing/texts.ts';
import { builder } from '../builder.ts';
import { changeHub } from '../change-hub.ts';
import { hubFields, WRITE } from '../input-fields.ts';
import { refreshHubSearch } from '../search-columns.ts';

const CorrectHubNameInput = builder.inputType('CorrectHubNameInput', {
  description: 'A name of a creative hub was recorded wrongly.',
  fields: (t) => ({
    ...hubFields(t),
    mistaken: t.string({ required: true, description: 'The name as it stands in the record now, in French.' }),
    name: t.localized('The name as it should have been.'),
  }),
});

builder.mutationField('correctHubName', (t) =>
  t.field({
    type: 'CreativeHub',
    nullable: true,
    description:
      'Mends a mistake in a name, present or former: it is replaced for its whole period, and the audit keeps what stood there. For a name that changed use `renameHub`.',
    authScopes: WRITE,
    args: {
      input: t.arg({ type: CorrectHubNameInput, required: true, description: 'Which hub, and which name is wrong.' }),
    },
    resolve: async (_root, { input }, context) => {
      const id = await changeHub(context, input, {
        mutation: 'correctHubName',
        kind: 'NAME_CORRECTED',
        isCorrection: true,
        check: (faults) => checkedName(faults, 'input.name', input.name),
        work: async ({ tables, faults, row, sourceKeys }, name) => {
          const where = { hubId: row.id, nameFr: input.mistaken };
          if ((await tables.hubName.count({ where })) === 0) {
            faults.add(
              'input.mistaken',
              'NOT_FOUND',
              'the hub bears, and bore, no such name. Give one of `nameHistory`.',
            );
          }
          faults.settle();
          await tables.hubName.updateMany({ where, data: { ...name, sourceKeys } });
          await refreshHubSearch(tables, row.id);
          return undefined;
        },
      });
      return await loadReferred(context.load.creativeHub, id);
    },
  }),
);
