import { dayOf, on } from '@cdw/kernel/as-of.ts';
import { holding } from '@cdw/kernel/holding.ts';
import { inLanguage } from '@cdw/kernel/language.ts';
import { loadEntity } from '@cdw/kernel/loaders.ts';
import { identityOf } from '@cdw/kernel/lookup.ts';
import { heldOn, nearestTo } from '@cdw/kernel/validity.ts';
import { builder } from '../builder.ts';
import { HubGeneration } from './hub-generation.ts';
import { HubStatus } from './hub-status.ts';

const CreativeHub = builder.prismaObject('CreativeHub', {
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    version: t.exposeInt('version'),
    name: t.string({
      description:
        'The name that the hub bears on the day asked for, in the language asked for where it is known, else in French. Where no source tells when a former name was given up, the present one is answered; see `nameHistory`.',
      args: { lang: t.arg.language(), asOf: t.arg.asOf() },
      resolve: async (hub, args, { load }) => {
        const name = nearestTo(await load.namesOfHub.load(hub.id), dayOf(hub, args));
        return name ? inLanguage(name, 'name', args.lang) : hub.slug;
      },
    }),
    nameHistory: t.field({
      type: ['HubName'],
      description: 'All names that the hub bore, the oldest first.',
      resolve: ({ id }, _args, { load }) => load.namesOfHub.load(id),
    }),
    description: t.text('description', { description: 'What the hub is.', nullable: true }),
    generations: t.expose('generations', {
      type: [HubGeneration],
      description: 'The rounds of public support that took the hub up, the earliest first.',
    }),
    status: t.field({
      type: HubStatus,
      description: 'Whether the hub was at work on the day asked for; `UNKNOWN` where no source tells.',
      args: { asOf: t.arg.asOf() },
      resolve: async (hub, args, { load }) =>
        heldOn(await load.statusesOfHub.load(hub.id), dayOf(hub, args))?.status ?? 'UNKNOWN',
    }),
    statusHistory: t.field({
      type: ['HubStatusPeriod'],
      description: 'When the hub was selected, active and closed, as far as sources tell, the oldest first.',
      resolve: ({ id }, _args, { load }) => load.statusesOfHub.load(id),
    }),
    services: t.field({
      type: ['HubService'],
      description: 'What the hub offers on the day asked for, as far as sources tell; the list is not complete.',
      args: { asOf: t.arg.asOf() },
      resolve: async (hub, args, { load }) => holding(await load.servicesOfHub.load(hub.id), dayOf(hub, args)),
    }),
    serviceHistory: t.field({
      type: ['HubService'],
      description: 'All that the hub offers or offered, the oldest first.',
      resolve: ({ id }, _args, { load }) => load.servicesOfHub.load(id),
    }),
    activities: t.field({
      type: ['HubActivity'],
      description: 'The events in the life of the hub, the oldest first, those of which no year is known last.',
      resolve: ({ id }, _args, { load }) => load.activitiesOfHub.load(id),
    }),
    staff: t.field({
      type: ['HubStaff'],
      description:
        'How many people work for the hub: each figure that a source states, the oldest first, undated ones last.',
      resolve: ({ id }, _args, { load }) => load.staffOfHub.load(id),
    }),
    launchedOn: t.expose('launchedOn', { type: 'PartialDate', nullable: true }),
    website: t.expose('website', { type: 'URL', nullable: true }),
    d4wConcept: t.expose('d4wConcept', { type: 'URL', nullable: true }),
    note: t.exposeString('note', { nullable: true }),
    sources: t.sources(),
  }),
});

builder.asEntity(CreativeHub, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: ({ id }, { load }) => loadEntity(load.creativeHub, 'CreativeHub', id),
});

builder.queryField('creativeHub', (t) =>
  t.field({
    type: 'CreativeHub',
    nullable: true,
    description: 'One creative hub, found by exactly one of `id` and `slug`; null where there is none.',
    args: {
      id: t.arg.id({ description: 'Identifier; begins with `hub_`.' }),
      slug: t.arg.string({ description: 'Stable readable name.' }),
      asOf: t.arg.asOf(),
    },
    resolve: async (_root, args, { db }) => {
      const hub = await db.creativeHub.findUnique({ where: identityOf(args, 'CreativeHub', 'hub') });
      return hub && on(hub, dayOf({}, args));
    },
  }),
);
