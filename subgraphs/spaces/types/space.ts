import { dayOf, on } from '@cdw/kernel/as-of.ts';
import { inLanguage } from '@cdw/kernel/language.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { identityOf } from '@cdw/kernel/lookup.ts';
import { heldOn, holdsOn, nearestTo } from '@cdw/kernel/validity.ts';
import { builder } from '../builder.ts';
import { kilometresBetween } from '../distance.ts';
import { isOpenAt } from '../opening-hours.ts';
import { mainPremisesOf } from '../premises-of.ts';
import { Facility } from './facility.ts';
import { PointInput } from './point-input.ts';
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
      args: { lang: t.languageArg(), asOf: t.asOfArg() },
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
      args: { asOf: t.asOfArg() },
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
    openingHours: t.exposeString('openingHours', { nullable: true }),
    isOpen: t.boolean({
      nullable: true,
      description:
        'Whether the opening hours, read with the public holidays of Belgium in the time zone Europe/Brussels, hold the moment asked for; null where the hours are not known.',
      args: { at: t.arg({ type: 'DateTime', description: 'The moment; now when left out.' }) },
      resolve: ({ openingHours }, { at }) => (openingHours ? isOpenAt(openingHours, at ?? new Date()) : null),
    }),
    facilities: t.expose('facilities', {
      type: [Facility],
      description: 'What its users may use, as far as sources tell; the list is not complete.',
    }),
    premises: t.field({
      type: 'Premises',
      nullable: true,
      description: 'Where the space is on the day asked for: its main site; null where no source tells.',
      args: { asOf: t.asOfArg() },
      resolve: async (space, args, { load }) => await mainPremisesOf(space, dayOf(space, args), load),
    }),
    sites: t.field({
      type: ['Premises'],
      description: 'All sites that the space has on the day asked for, the main one first.',
      args: { asOf: t.asOfArg() },
      resolve: async (space, args, { load }) => {
        const day = dayOf(space, args);
        const sites = (await load.premisesOfSpace.load(space.id)).filter((premises) => holdsOn(premises, day));
        return sites.sort((a, b) => Number(b.isMain) - Number(a.isMain));
      },
    }),
    premisesHistory: t.field({
      type: ['Premises'],
      description: 'All places where the space was, the oldest first.',
      resolve: ({ id }, _args, { load }) => load.premisesOfSpace.load(id),
    }),
    municipality: t.field({
      type: 'Municipality',
      nullable: true,
      description: 'The municipality in which the space lies on the day asked for; null where no source tells.',
      args: { asOf: t.asOfArg() },
      resolve: async (space, args, { load }) => {
        const premises = await mainPremisesOf(space, dayOf(space, args), load);
        return premises && (await load.municipality.load(premises.municipalityNis));
      },
    }),
    distanceKm: t.float({
      nullable: true,
      description:
        'Great-circle distance in kilometres from a point to the coordinates of the main site on the day asked for, which may be no more exact than the municipality; see `premises.precision`.',
      args: {
        from: t.arg({ type: PointInput, required: true, description: 'The point from which to measure.' }),
        asOf: t.asOfArg(),
      },
      resolve: async (space, args, { load }) => {
        const premises = await mainPremisesOf(space, dayOf(space, args), load);
        return premises && kilometresBetween(args.from, premises);
      },
    }),
    operator: t.field({
      type: 'Organisation',
      nullable: true,
      description: 'Who runs the space on the day asked for; null where no source tells.',
      args: { asOf: t.asOfArg() },
      resolve: async (space, args, { load }) => {
        const day = dayOf(space, args);
        const operators = await load.operatorsOfSpace.load(space.id);
        const operator = heldOn(
          operators.filter(({ role }) => role === 'OPERATOR'),
          day,
        );
        return operator ? on(await loadReferred(load.organisation, operator.organisationId), day) : null;
      },
    }),
    organisations: t.field({
      type: ['SpaceOperator'],
      description: 'Who operates, owns or takes part in the space on the day asked for.',
      args: { asOf: t.asOfArg() },
      resolve: async (space, args, { load }) =>
        (await load.operatorsOfSpace.load(space.id)).filter((operator) => holdsOn(operator, dayOf(space, args))),
    }),
    organisationHistory: t.field({
      type: ['SpaceOperator'],
      description: 'Who operated, owned or took part in the space, the oldest first.',
      resolve: ({ id }, _args, { load }) => load.operatorsOfSpace.load(id),
    }),
    memberships: t.field({
      type: ['Membership'],
      description: 'The networks to which the space belongs on the day asked for.',
      args: { asOf: t.asOfArg() },
      resolve: async (space, args, { load }) =>
        (await load.membershipsOfSpace.load(space.id)).filter((membership) => holdsOn(membership, dayOf(space, args))),
    }),
    membershipHistory: t.field({
      type: ['Membership'],
      description: 'All memberships of networks, past ones too, the oldest first.',
      resolve: ({ id }, _args, { load }) => load.membershipsOfSpace.load(id),
    }),
    plans: t.field({
      type: ['Plan'],
      description: 'The subscriptions that the space offers on the day asked for, as far as sources tell.',
      args: { asOf: t.asOfArg() },
      resolve: async (space, args, { load }) =>
        (await load.plansOfSpace.load(space.id)).filter((plan) => holdsOn(plan, dayOf(space, args))),
    }),
    planHistory: t.field({
      type: ['Plan'],
      description: 'All subscriptions that the space offers or offered, the oldest first.',
      resolve: ({ id }, _args, { load }) => load.plansOfSpace.load(id),
    }),
    note: t.exposeString('note', { nullable: true }),
    sources: t.sources(),
  }),
});

builder.asEntity(Space, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: ({ id }, { load }) => load.space.load(id),
});

builder.queryField('space', (t) =>
  t.field({
    type: 'Space',
    nullable: true,
    description: 'One space, found by exactly one of `id` and `slug`; null where there is none.',
    args: {
      id: t.arg.id({ description: 'Identifier; begins with `spc_`.' }),
      slug: t.arg.string({ description: 'Stable readable name.' }),
      asOf: t.asOfArg(),
    },
    resolve: async (_root, args, { db }) => {
      const space = await db.space.findUnique({ where: identityOf(args, 'Space', 'spc') });
      return space && on(space, dayOf({}, args));
    },
  }),
);
