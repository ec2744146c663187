import { dayOf } from '@cdw/kernel/as-of.ts';
import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { holding } from '@cdw/kernel/holding.ts';
import { loadPresent } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';

export const Space = builder.objectRef<{ id: string }>('Space').implement({
  description:
    'A place of work that people share: a coworking space, a Smart Work Center, a fab lab, another third place.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque identifier; begins with `spc_`.' }),
    hubLinks: t.field({
      type: ['HubSpace'],
      nullable: true,
      description: 'What creative hubs are to the space on the day asked for.',
      args: { asOf: t.arg.asOf() },
      resolve: async (space, args, { load }) => holding(await load.hubsOfSpace.load(space.id), dayOf(space, args)),
    }),
    creativeHubs: t.field({
      type: ['CreativeHub'],
      nullable: true,
      description:
        'The creative hubs that run the space, or are linked with it, on the day asked for; see `hubLinks` for how.',
      args: { asOf: t.arg.asOf() },
      resolve: async (space, args, { load }) => {
        const links = holding(await load.hubsOfSpace.load(space.id), dayOf(space, args));
        return await loadPresent(load.creativeHub, [...new Set(links.map(({ hubId }) => hubId))]);
      },
    }),
  }),
});

datedEntity(builder, Space, 'id');
