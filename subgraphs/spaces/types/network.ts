import { dayOf, on } from '@cdw/kernel/as-of.ts';
import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { holding } from '@cdw/kernel/holding.ts';
import { inLanguage } from '@cdw/kernel/language.ts';
import { loadEntity } from '@cdw/kernel/loaders.ts';
import { identityOf } from '@cdw/kernel/lookup.ts';
import { holdsOn, nearestTo } from '@cdw/kernel/validity.ts';
import { builder } from '../builder.ts';

const Network = builder.prismaObject('Network', {
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    name: t.string({
      description:
        'The name that the network bears on the day asked for. In the language asked for where it is known, else in French.',
      args: { lang: t.arg.language(), asOf: t.arg.asOf() },
      resolve: async (network, args, { load }) => {
        const name = nearestTo(await load.namesOfNetwork.load(network.id), dayOf(network, args));
        return name ? inLanguage(name, 'name', args.lang) : network.slug;
      },
    }),
    nameHistory: t.field({
      type: ['NetworkName'],
      description: 'All names that the network bore, the oldest first.',
      resolve: ({ id }, _args, { load }) => load.namesOfNetwork.load(id),
    }),
    description: t.text('description', { description: 'What the network is.', nullable: true }),
    website: t.expose('website', { type: 'URL', nullable: true }),
    foundedOn: t.expose('foundedOn', { type: 'PartialDate', nullable: true }),
    dissolvedOn: t.expose('dissolvedOn', { type: 'PartialDate', nullable: true }),
    isActive: t.boolean({
      description: 'Whether the network exists on the day asked for: founded, and not dissolved.',
      args: { asOf: t.arg.asOf() },
      resolve: (network, args) => holdsOn(network, dayOf(network, args)),
    }),
    coordinators: t.field({
      type: ['NetworkCoordinator'],
      description: 'Who coordinates the network on the day asked for.',
      args: { asOf: t.arg.asOf() },
      resolve: async (network, args, { load }) => {
        const coordinators = await load.coordinatorsOfNetwork.load(network.id);
        return holding(coordinators, dayOf(network, args));
      },
    }),
    coordinatorHistory: t.field({
      type: ['NetworkCoordinator'],
      description: 'Who coordinated the network, the first first.',
      resolve: ({ id }, _args, { load }) => load.coordinatorsOfNetwork.load(id),
    }),
    charter: t.field({
      type: 'Charter',
      nullable: true,
      description: 'The charter that members sign; null where none is known.',
      resolve: ({ id }, _args, { load }) => load.charterOfNetwork.load(id),
    }),
    version: t.exposeInt('version'),
    sources: t.sources(),
  }),
});

datedEntity(builder, Network, 'id', ({ id }, { load }) => loadEntity(load.network, 'Network', id));

builder.queryField('network', (t) =>
  t.field({
    type: 'Network',
    nullable: true,
    description: 'One network, found by exactly one of `id` and `slug`; null where there is none.',
    args: {
      id: t.arg.id({ description: 'Identifier; begins with `net_`.' }),
      slug: t.arg.string({ description: 'Stable readable name.' }),
      asOf: t.arg.asOf(),
    },
    resolve: async (_root, args, { db }) => {
      const network = await db.network.findUnique({ where: identityOf(args, 'Network', 'net') });
      return network && on(network, dayOf({}, args));
    },
  }),
);
