import { dayOf } from '@cdw/kernel/as-of.ts';
import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { address, localized, value } from '@cdw/kernel/facts/columns.ts';
import { defineDetails, factsOf } from '@cdw/kernel/facts/define-fact.ts';
import type { Entity } from '@cdw/kernel/facts/entity.ts';
import { mutationsOf } from '@cdw/kernel/facts/entity-mutation.ts';
import { snapshotRows } from '@cdw/kernel/facts/snapshot-rows.ts';
import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadEntity } from '@cdw/kernel/loaders.ts';
import { identityOf } from '@cdw/kernel/lookup.ts';
import { holdsOn, validity } from '@cdw/kernel/validity.ts';
import { builder } from '../builder.ts';
import { concernedBy } from '../concerned.ts';
import type { Context } from '../context.ts';
import type { Network as NetworkRow } from '../generated/prisma/client.ts';
import { checkLifetime } from '../lifetime.ts';
import type { Loaders } from '../loaders.ts';
import type { Tables } from '../tables.ts';
import { dissolutionOf } from './dissolution.ts';
import { rearrangeMemberships } from './memberships.ts';
import { refreshNetworkSearch } from './search-columns.ts';

/** A network: what is kept of it. Its facts stand beside this file, one kind a file. */
export const NETWORK: Entity<Tables, 'Network', NetworkRow> = {
  type: 'Network',
  noun: 'network',
  argument: 'network',
  prefix: 'net',
  path: 'input.network',
  table: 'network',
  scope: 'spaces:write',
  isKeptByAgency: true,
  ledger: {
    schema: 'spaces',
    rowsOf: (tables, _type, where) => snapshotRows(NETWORK, tables, where),
    concernedBy,
  },
  find: (tables, id) => tables.network.findUnique({ where: { id } }),
  load: ({ load }: Context) => load.network,
  keepers: async () => [],
  who: 'the agency',
  details: {
    website: address('Web site of the network.'),
    foundedOn: {
      ...value('PartialDate', 'When the network was founded, to the precision known.'),
      columns: (foundedOn) => ({ foundedOn, firstDay: validity({ validFrom: foundedOn as string | null }).firstDay }),
    },
    dissolvedOn: {
      ...value(
        'PartialDate',
        'The last date on which the network exists, to the precision known; null while it exists.',
      ),
      columns: (dissolvedOn) => ({
        dissolvedOn,
        lastDay: validity({ validThrough: dissolvedOn as string | null }).lastDay,
      }),
    },
    description: localized('What the network is.', { charactersMax: NOTE_CHARACTERS_MAX }),
  },
  checkDetails: checkLifetime,
  initial: { searchText: '', sortName: '' },
  facts: [],
  closing: dissolutionOf,
  refresh: refreshNetworkSearch,
  follow: rearrangeMemberships,
};

/** Declares a kind of fact of a network. */
export const networkFact = factsOf<Loaders>(builder, NETWORK);

/** Defines a mutation of a network that is more than the change of one fact. */
export const networkMutation = mutationsOf(builder, NETWORK);

const Network = builder.prismaObject('Network', {
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    isActive: t.boolean({
      description: 'Whether the network exists on the day asked for: founded, and not dissolved.',
      args: { asOf: t.arg.asOf() },
      resolve: (network, args) => holdsOn(network, dayOf(network, args)),
    }),
    version: t.exposeInt('version'),
    sources: t.sources(),
  }),
});

defineDetails(builder, NETWORK);

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
    resolve: (_root, args, { db }) => db.network.findUnique({ where: identityOf(args, 'Network', 'net') }),
  }),
);
