import { dayOf, on } from '@cdw/kernel/as-of.ts';
import { builder } from '../builder.ts';
import { siteOf } from '../site-of.ts';
import { Municipality } from './municipality.ts';
import { Province } from './province.ts';

/** Where a creative hub is. */
builder.objectFields('CreativeHub', (t) => ({
  site: t.field({
    type: 'HubSite',
    nullable: true,
    description: 'Where the hub is on the day asked for; null where no source tells.',
    args: { asOf: t.arg.asOf() },
    resolve: (hub, args, { load }) => siteOf(hub, dayOf(hub, args), load),
  }),
  siteHistory: t.field({
    type: ['HubSite'],
    description: 'All places where the hub was, the oldest first.',
    resolve: ({ id }, _args, { load }) => load.sitesOfHub.load(id),
  }),
  municipality: t.field({
    type: Municipality,
    nullable: true,
    description: 'The municipality in which the hub lies on the day asked for; null where no source tells.',
    args: { asOf: t.arg.asOf() },
    resolve: async (hub, args, { load }) => {
      const day = dayOf(hub, args);
      const nis = (await siteOf(hub, day, load))?.municipalityNis;
      return nis ? on({ nis }, day) : null;
    },
  }),
  province: t.field({
    type: Province,
    nullable: true,
    description: 'The province in which the hub lies on the day asked for; null where no source tells.',
    args: { asOf: t.arg.asOf() },
    resolve: async (hub, args, { load }) => {
      const day = dayOf(hub, args);
      const nis = (await siteOf(hub, day, load))?.provinceNis;
      return nis ? on({ nis }, day) : null;
    },
  }),
}));
