import { dayOf } from '@cdw/kernel/as-of.ts';
import { holding } from '@cdw/kernel/holding.ts';
import { builder } from '../builder.ts';

/** Who takes part in a creative hub, and with which spaces it is linked. */
builder.objectFields('CreativeHub', (t) => ({
  partners: t.field({
    type: ['HubPartner'],
    description:
      'The organisations that run, house or take part in the hub on the day asked for, as far as sources tell.',
    args: { asOf: t.arg.asOf() },
    resolve: async (hub, args, { load }) => holding(await load.partnersOfHub.load(hub.id), dayOf(hub, args)),
  }),
  partnerHistory: t.field({
    type: ['HubPartner'],
    description: 'The organisations that ran, housed or took part in the hub, the oldest first.',
    resolve: ({ id }, _args, { load }) => load.partnersOfHub.load(id),
  }),
  spaceLinks: t.field({
    type: ['HubSpace'],
    description: 'The spaces that the hub runs, or with which it is linked, on the day asked for.',
    args: { asOf: t.arg.asOf() },
    resolve: async (hub, args, { load }) => holding(await load.spacesOfHub.load(hub.id), dayOf(hub, args)),
  }),
  spaceLinkHistory: t.field({
    type: ['HubSpace'],
    description: 'All spaces that the hub runs or ran, or with which it is or was linked, the oldest first.',
    resolve: ({ id }, _args, { load }) => load.spacesOfHub.load(id),
  }),
}));
