import { loadReferred } from '@cdw/kernel/loaders.ts';
import { end, endingColumns, endings } from '@cdw/kernel/writing/succeed.ts';
import { builder } from '../builder.ts';
import { changeHub } from '../change-hub.ts';
import { hubFields, WRITE } from '../input-fields.ts';
import { HubSpaceRelation } from '../types/hub-space-relation.ts';

const UnlinkHubFromSpaceInput = builder.inputType('UnlinkHubFromSpaceInput', {
  description: 'A creative hub is no longer linked to a space.',
  fields: (t) => ({
    ...hubFields(t),
    space: t.id({ required: true, description: 'Identifier of the space; begins with `spc_`.' }),
    relation: t.field({ type: HubSpaceRelation, required: true, description: 'What the hub was to the space.' }),
    through: t.date('The last date on which it is so'),
  }),
});

builder.mutationField('unlinkHubFromSpace', (t) =>
  t.field({
    type: 'CreativeHub',
    nullable: true,
    description: 'Ends a link of a hub to a space; on the days until then they stay linked.',
    authScopes: WRITE,
    args: {
      input: t.arg({ type: UnlinkHubFromSpaceInput, required: true, description: 'Which space, how, until when.' }),
    },
    resolve: async (_root, { input }, context) => {
      const id = await changeHub(context, input, {
        mutation: 'unlinkHubFromSpace',
        kind: 'UNLINKED_FROM_SPACE',
        work: async ({ tables, faults, row, sourceKeys }) => {
          const where = { hubId: row.id, spaceId: input.space, relation: input.relation, validThrough: null };
          const open = await tables.hubSpace.findFirst({ where });
          if (!open)
            faults.add(
              'input.space',
              'NOT_FOUND',
              'is not linked so, or the end is known. Give one of `spaceLinkHistory` without an end.',
            );
          const ended = open ? endings(faults, 'input.through', end(open, input.through)) : [];
          faults.settle();
          for (const ending of ended) {
            const all = [...new Set([...(open?.sourceKeys ?? []), ...sourceKeys])];
            await tables.hubSpace.update({
              where: { id: ending.id },
              data: { ...endingColumns(ending), sourceKeys: all },
            });
          }
          return undefined;
        },
      });
      return await loadReferred(context.load.creativeHub, id);
    },
  }),
);
