import { fromDay } from '@cdw/kernel/days.ts';
import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { firstDayOf } from '@cdw/kernel/partial-date.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { checkedText } from '@cdw/kernel/writing/texts.ts';
import { builder } from '../builder.ts';
import { changeHub } from '../change-hub.ts';
import { SPACE } from '../foreign.ts';
import { hubFields, WRITE } from '../input-fields.ts';
import { HubSpaceRelation } from '../types/hub-space-relation.ts';

const LinkHubToSpaceInput = builder.inputType('LinkHubToSpaceInput', {
  description: 'A creative hub runs a space, is its partner, or is housed by it.',
  fields: (t) => ({
    ...hubFields(t),
    space: t.id({ required: true, description: 'Identifier of the space; begins with `spc_`.' }),
    relation: t.field({ type: HubSpaceRelation, required: true, description: 'What the hub is to the space.' }),
    from: t.date('When it is that'),
    note: t.note(),
  }),
});

builder.mutationField('linkHubToSpace', (t) =>
  t.field({
    type: 'CreativeHub',
    nullable: true,
    description: 'Links a hub to a space from a date on. Who operates the space is said by the space itself.',
    authScopes: WRITE,
    args: { input: t.arg({ type: LinkHubToSpaceInput, required: true, description: 'Which space, how, from when.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await changeHub(context, input, {
        mutation: 'linkHubToSpace',
        kind: 'LINKED_TO_SPACE',
        refers: [{ to: SPACE, key: input.space, path: 'input.space' }],
        check: (faults) => checkedText(faults, 'input.note', input.note, NOTE_CHARACTERS_MAX),
        work: async ({ tables, faults, row, sourceKeys }, note) => {
          const link = { hubId: row.id, spaceId: input.space, relation: input.relation };
          const where = { ...link, lastDay: { gte: fromDay(firstDayOf(input.from)) } };
          if ((await tables.hubSpace.count({ where })) > 0) {
            faults.add(
              'input.from',
              'OVERLAP',
              'they are linked so then already, or later. Give a later date, or end that.',
            );
          }
          faults.settle();
          const period = validity({ validFrom: input.from });
          await tables.hubSpace.create({ data: { id: newId('hsp'), ...link, note, ...period, sourceKeys } });
          return undefined;
        },
      });
      return await loadReferred(context.load.creativeHub, id);
    },
  }),
);
