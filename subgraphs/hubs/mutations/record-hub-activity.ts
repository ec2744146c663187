import { NAME_CHARACTERS_MAX, NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { orderDay } from '@cdw/kernel/seed/successive.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { checkedText, checkedTexts } from '@cdw/kernel/writing/texts.ts';
import { builder } from '../builder.ts';
import { changeHub } from '../change-hub.ts';
import { hubFields, WRITE } from '../input-fields.ts';
import { HubActivityKind } from '../types/hub-activity-kind.ts';

const RecordHubActivityInput = builder.inputType('RecordHubActivityInput', {
  description: 'An event in the life of a creative hub.',
  fields: (t) => ({
    ...hubFields(t),
    kind: t.field({ type: HubActivityKind, required: true, description: 'What sort of event it is.' }),
    title: t.localized('What took place; 200 characters at most.'),
    heldOn: t.field({
      type: 'PartialDate',
      description: 'When it took place; left out where no source tells the year.',
    }),
    note: t.note(),
  }),
});

builder.mutationField('recordHubActivity', (t) =>
  t.field({
    type: 'CreativeHub',
    nullable: true,
    description:
      'Records an event in the life of a hub. It changes neither its status nor its site: see `launchHub` and `moveHub`.',
    authScopes: WRITE,
    args: { input: t.arg({ type: RecordHubActivityInput, required: true, description: 'What took place, and when.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await changeHub(context, input, {
        mutation: 'recordHubActivity',
        kind: 'ACTIVITY_RECORDED',
        check: (faults) => ({
          ...checkedTexts(faults, 'input.title', 'title', input.title, NAME_CHARACTERS_MAX),
          note: checkedText(faults, 'input.note', input.note, NOTE_CHARACTERS_MAX),
        }),
        work: async ({ tables, faults, row, sourceKeys }, activity) => {
          faults.settle();
          const held = { heldOn: input.heldOn ?? null, heldFirstDay: orderDay(input.heldOn ?? undefined) };
          const columns = { kind: input.kind, ...activity, ...held, sourceKeys };
          await tables.hubActivity.create({ data: { id: newId('hac'), hubId: row.id, ...columns } });
          return undefined;
        },
      });
      return await loadReferred(context.load.creativeHub, id);
    },
  }),
);
