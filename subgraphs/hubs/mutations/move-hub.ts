import { loadReferred } from '@cdw/kernel/loaders.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { endingColumns, endings, succeed } from '@cdw/kernel/writing/succeed.ts';
import { builder } from '../builder.ts';
import { changeHub } from '../change-hub.ts';
import { hubFields, WRITE } from '../input-fields.ts';
import { refreshHubSearch } from '../search-columns.ts';
import { placesNamed, sited } from '../sited.ts';
import { HubSiteInput } from '../types/hub-site-input.ts';

const MoveHubInput = builder.inputType('MoveHubInput', {
  description: 'A creative hub is at another place.',
  fields: (t) => ({
    ...hubFields(t),
    site: t.field({ type: HubSiteInput, required: true, description: 'Where it is from then on.' }),
    from: t.date('When it is there; the present site ends before'),
  }),
});

builder.mutationField('moveHub', (t) =>
  t.field({
    type: 'CreativeHub',
    nullable: true,
    description: 'Moves a hub from a date on; on the days before it stays where it was.',
    authScopes: WRITE,
    args: { input: t.arg({ type: MoveHubInput, required: true, description: 'Which hub, whither, when.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await changeHub(context, input, {
        mutation: 'moveHub',
        kind: 'MOVED',
        refers: placesNamed('input.site', input.site),
        work: async ({ tables, faults, row, sourceKeys, referred }) => {
          const site = sited(faults, 'input.site', input.site, referred);
          const sites = await tables.hubSite.findMany({ where: { hubId: row.id } });
          const ended = endings(faults, 'input.from', succeed(sites, input.from));
          faults.settle();
          for (const ending of ended) {
            await tables.hubSite.update({ where: { id: ending.id }, data: endingColumns(ending) });
          }
          const columns = { ...site, ...validity({ validFrom: input.from }), sourceKeys };
          await tables.hubSite.create({ data: { id: newId('sit'), hubId: row.id, ...columns } });
          await refreshHubSearch(tables, row.id);
          return undefined;
        },
      });
      return await loadReferred(context.load.creativeHub, id);
    },
  }),
);
