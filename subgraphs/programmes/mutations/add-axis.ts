import { NAME_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadWritten } from '@cdw/kernel/loaders.ts';
import { searchableOf } from '@cdw/kernel/seed/searchable-of.ts';
import { changeThing } from '@cdw/kernel/writing/change-thing.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { checkedTexts } from '@cdw/kernel/writing/texts.ts';
import { builder } from '../builder.ts';
import { WRITE } from '../input-fields.ts';
import { PROGRAMME } from '../kinds.ts';
import { AxisKind } from '../types/axis-kind.ts';

const AddAxisInput = builder.inputType('AddAxisInput', {
  description: 'An axis, a theme or a priority of a programme.',
  fields: (t) => ({
    programme: t.id({ required: true, description: 'Identifier of the programme; begins with `prg_`.' }),
    version: t.version('programme'),
    kind: t.field({ type: AxisKind, required: true, description: 'What the programme calls it.' }),
    title: t.localized('Its title; 200 characters at most.'),
    sources: t.sources(),
  }),
});

builder.mutationField('addAxis', (t) =>
  t.field({
    type: 'Axis',
    nullable: true,
    description:
      'Adds an axis, theme or priority to a programme, after those that it has. The agency may, and who organises, funds or coordinates the programme.',
    authScopes: WRITE,
    args: { input: t.arg({ type: AddAxisInput, required: true, description: 'Which programme, and which axis.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await changeThing(
        PROGRAMME,
        context,
        { ...input, id: input.programme },
        {
          mutation: 'addAxis',
          input,
          kind: 'AXIS_ADDED',
          check: (faults) => checkedTexts(faults, 'input.title', 'title', input.title, NAME_CHARACTERS_MAX),
          work: async ({ tables, faults, row: programme, sourceKeys }, title) => {
            faults.settle();
            const last = await tables.axis.aggregate({
              where: { programmeId: programme.id },
              _max: { position: true },
            });
            const axis = { id: newId('axs'), programmeId: programme.id, position: (last._max.position ?? 0) + 1 };
            await tables.axis.create({ data: { ...axis, kind: input.kind, ...title, sourceKeys } });
            const searchText = `${programme.searchText} ${searchableOf(input.title)}`;
            await tables.programme.update({ where: { id: programme.id }, data: { searchText } });
            return axis.id;
          },
        },
      );
      return await loadWritten(context.load.axis, id);
    },
  }),
);
