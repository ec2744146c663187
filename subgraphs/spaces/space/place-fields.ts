import { dayOf, on } from '@cdw/kernel/as-of.ts';
import { holding } from '@cdw/kernel/holding.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';
import { kilometresBetween } from '../distance.ts';
import { PointInput } from '../types/point-input.ts';
import { mainPremisesOf } from './premises-of.ts';

/** Where a space is. */
builder.objectFields('Space', (t) => ({
  premises: t.field({
    type: 'Premises',
    nullable: true,
    description: 'Where the space is on the day asked for: its main site; null where no source tells.',
    args: { asOf: t.arg.asOf() },
    resolve: async (space, args, { load }) => await mainPremisesOf(space, dayOf(space, args), load),
  }),
  sites: t.field({
    type: ['Premises'],
    description: 'All sites that the space has on the day asked for, the main one first.',
    args: { asOf: t.arg.asOf() },
    resolve: async (space, args, { load }) => {
      const day = dayOf(space, args);
      const sites = holding(await load.premisesOfSpace.load(space.id), day);
      return sites.sort((a, b) => Number(b.isMain) - Number(a.isMain));
    },
  }),
  municipality: t.field({
    type: 'Municipality',
    nullable: true,
    description: 'The municipality in which the space lies on the day asked for; null where no source tells.',
    args: { asOf: t.arg.asOf() },
    resolve: async (space, args, { load }) => {
      const day = dayOf(space, args);
      const premises = await mainPremisesOf(space, day, load);
      return premises && on(await loadReferred(load.municipality, premises.municipalityNis), day);
    },
  }),
  distanceKm: t.float({
    nullable: true,
    description:
      'Great-circle distance in kilometres from a point to the coordinates of the main site on the day asked for, which may be no more exact than the municipality; see `premises.precision`.',
    args: {
      from: t.arg({ type: PointInput, required: true, description: 'The point from which to measure.' }),
      asOf: t.arg.asOf(),
    },
    resolve: async (space, args, { load }) => {
      const premises = await mainPremisesOf(space, dayOf(space, args), load);
      return premises && kilometresBetween(args.from, premises);
    },
  }),
}));
