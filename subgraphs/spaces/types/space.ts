import { dayOf, on, referredFrom } from '@cdw/kernel/as-of.ts';
import { inLanguage } from '@cdw/kernel/language.ts';
import { loadEntity } from '@cdw/kernel/loaders.ts';
import { identityOf } from '@cdw/kernel/lookup.ts';
import { heldOn, nearestTo } from '@cdw/kernel/validity.ts';
import { builder } from '../builder.ts';
import { Facility } from './facility.ts';
import { SpaceKind } from './space-kind.ts';
import { SpaceStatus } from './space-status.ts';

const Space = builder.prismaObject('Space', {
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    kind: t.expose('kind', { type: SpaceKind }),
    name: t.string({
      description:
        'The name that the space bears on the day asked for, in the language asked for where it is known, else in French. Before its first known name that one, after its last that.',
      args: { lang: t.arg.language(), asOf: t.arg.asOf() },
      resolve: async (space, args, { load }) => {
        const name = nearestTo(await load.namesOfSpace.load(space.id), dayOf(space, args));
        return name ? inLanguage(name, 'name', args.lang) : space.slug;
      },
    }),
    nameHistory: t.field({
      type: ['SpaceName'],
      description: 'All names that the space bore, the oldest first.',
      resolve: ({ id }, _args, { load }) => load.namesOfSpace.load(id),
    }),
    status: t.field({
      type: SpaceStatus,
      description: 'Whether the space was in use on the day asked for; `UNKNOWN` where no source tells.',
      args: { asOf: t.arg.asOf() },
      resolve: async (space, args, { load }) =>
        heldOn(await load.statusesOfSpace.load(space.id), dayOf(space, args))?.status ?? 'UNKNOWN',
    }),
    statusHistory: t.field({
      type: ['SpaceStatusPeriod'],
      description: 'When the space was planned, open and closed, as far as sources tell, the oldest first.',
      resolve: ({ id }, _args, { load }) => load.statusesOfSpace.load(id),
    }),
    openedOn: t.expose('openedOn', { type: 'PartialDate', nullable: true }),
    closedOn: t.expose('closedOn', { type: 'PartialDate', nullable: true }),
    website: t.expose('website', { type: 'URL', nullable: true }),
    facilities: t.expose('facilities', {
      type: [Facility],
      description: 'What its users may use, as far as sources tell; the list is not complete.',
    }),
    version: t.exposeInt('version'),
    mergedInto: t.field({
      type: 'Space',
      nullable: true,
      description: 'The space into which this one was merged; null where it was not.',
      resolve: (space, _args, { load }) => referredFrom(space, load.space, space.mergedIntoId),
    }),
    note: t.exposeString('note', { nullable: true }),
    sources: t.sources(),
  }),
});

builder.asEntity(Space, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: ({ id }, { load }) => loadEntity(load.space, 'Space', id),
});

builder.queryField('space', (t) =>
  t.field({
    type: 'Space',
    nullable: true,
    description: 'One space, found by exactly one of `id` and `slug`; null where there is none.',
    args: {
      id: t.arg.id({ description: 'Identifier; begins with `spc_`.' }),
      slug: t.arg.string({ description: 'Stable readable name.' }),
      asOf: t.arg.asOf(),
    },
    resolve: async (_root, args, { db }) => {
      const space = await db.space.findUnique({ where: identityOf(args, 'Space', 'spc') });
      return space && on(space, dayOf({}, args));
    },
  }),
);
