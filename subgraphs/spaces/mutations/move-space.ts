import { loadReferred } from '@cdw/kernel/loaders.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { endingColumns, endings, succeed } from '@cdw/kernel/writing/succeed.ts';
import { builder } from '../builder.ts';
import { changeSpace } from '../change-space.ts';
import { spaceFields, WRITE } from '../input-fields.ts';
import { placed } from '../placed.ts';
import { refreshSpaceSearch } from '../search-columns.ts';
import { PremisesInput } from '../types/premises-input.ts';

const MoveSpaceInput = builder.inputType('MoveSpaceInput', {
  description: 'A space moves its main site.',
  fields: (t) => ({
    ...spaceFields(t),
    premises: t.field({ type: PremisesInput, required: true, description: 'The new place.' }),
    from: t.date('When it is at the new place; it was at the present one until then'),
  }),
});

builder.mutationField('moveSpace', (t) =>
  t.field({
    type: 'Space',
    nullable: true,
    description: 'Moves the main site of a space from a date on; on the days before it is where it was.',
    authScopes: WRITE,
    args: { input: t.arg({ type: MoveSpaceInput, required: true, description: 'Which space, where to, from when.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await changeSpace(context, input, {
        mutation: 'moveSpace',
        kind: 'MOVED',
        work: async ({ tables, faults, row: space, sourceKeys }) => {
          const place = await placed(tables, faults, 'input.premises', input.premises);
          const sites = await tables.premises.findMany({ where: { spaceId: space.id, isMain: true } });
          const ended = endings(faults, 'input.from', succeed(sites, input.from));
          faults.settle();
          for (const ending of ended) {
            await tables.premises.update({ where: { id: ending.id }, data: endingColumns(ending) });
          }
          const period = validity({ validFrom: input.from });
          await tables.premises.create({
            data: { id: newId('prm'), spaceId: space.id, ...place, ...period, sourceKeys },
          });
          await refreshSpaceSearch(tables, space.id);
          return undefined;
        },
      });
      return await loadReferred(context.load.space, id);
    },
  }),
);
