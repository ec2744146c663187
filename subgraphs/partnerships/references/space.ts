import { dayOf } from '@cdw/kernel/as-of.ts';
import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { UsableSpace } from '../access-right/usable-space.ts';
import { passagesInto, usableByMembersOf } from '../access-right/usable-spaces.ts';
import { builder } from '../builder.ts';
import { Organisation } from './organisation.ts';

export const Space = builder.objectRef<{ id: string }>('Space');

Space.implement({
  description:
    'A place of work that people share: a coworking space, a Smart Work Center, a fab lab, another third place.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque identifier; begins with `spc_`.' }),
    operator: t.field({
      type: Organisation,
      nullable: true,
      directives: { external: {} },
      description: 'Who runs the space on the day asked for; null where no source tells.',
      args: { asOf: t.arg.asOf() },
      resolve: () => null,
    }),
    usableSpaces: t.field({
      type: [UsableSpace],
      nullable: true,
      description:
        'The spaces that members of this one may use on the day asked for: its access rights, followed in the right direction only, where both spaces are there. Also those that only some plans open: see `accessRight.plans`.',
      args: { asOf: t.arg.asOf() },
      resolve: (space, args, { load }) => usableByMembersOf(space.id, dayOf(space, args), load),
    }),
    usableBy: t.field({
      type: [UsableSpace],
      nullable: true,
      description:
        'The spaces whose members may use this one on the day asked for: its access rights, followed in the right direction only, where both spaces are there. Here `space` is always this one, and `membersOf` the other.',
      args: { asOf: t.arg.asOf() },
      resolve: (space, args, { load }) => passagesInto(space.id, dayOf(space, args), load),
    }),
  }),
});

datedEntity(builder, Space, 'id');
