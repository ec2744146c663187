import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { address, dated, localized, note, values } from '@cdw/kernel/facts/columns.ts';
import { defineDetails, factsOf } from '@cdw/kernel/facts/define-fact.ts';
import type { Entity } from '@cdw/kernel/facts/entity.ts';
import { mutationsOf } from '@cdw/kernel/facts/entity-mutation.ts';
import { snapshotRows } from '@cdw/kernel/facts/snapshot-rows.ts';
import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadEntity } from '@cdw/kernel/loaders.ts';
import { identityOf } from '@cdw/kernel/lookup.ts';
import type { Edit } from '@cdw/kernel/writing/change-thing.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { CreativeHub as CreativeHubRow } from '../generated/prisma/client.ts';
import type { Loaders } from '../loaders.ts';
import type { Tables } from '../tables.ts';
import { HubGeneration } from './hub-generation.ts';
import { concernedBy, operatorsToday } from './operators.ts';
import { refreshHubSearch } from './search-columns.ts';

/** A creative hub: what is kept of it, and who keeps it. Its facts stand beside this file, one kind a file. */
export const HUB: Entity<Tables, 'CreativeHub', CreativeHubRow> = {
  type: 'CreativeHub',
  noun: 'hub',
  argument: 'hub',
  prefix: 'hub',
  path: 'input.hub',
  table: 'creativeHub',
  scope: 'hubs:write',
  ledger: {
    schema: 'hubs',
    rowsOf: (tables, _type, where) => snapshotRows(HUB, tables, where),
    concernedBy,
  },
  find: (tables, id) => tables.creativeHub.findUnique({ where: { id } }),
  load: ({ load }: Context) => load.creativeHub,
  keepers: (tables, { id }) => operatorsToday(tables, id),
  who: 'an organisation that operates the hub',
  details: {
    description: localized('What the hub is.', { charactersMax: NOTE_CHARACTERS_MAX }),
    generations: values(HubGeneration, 'The rounds of public support that took the hub up, the earliest first.'),
    launchedOn: dated(
      'When the hub was launched, to the precision known; null where no source tells it exactly enough, see `note`.',
      'launchedFirstDay',
    ),
    website: address('Web site of the hub; null where no source gives it.'),
    d4wConcept: address(
      "The concept of the Agence du Numérique's taxonomy (D4W) for the hub: its own one, or else that of creative hubs.",
    ),
    note: note('this record'),
  },
  initial: { searchText: '', sortName: '' },
  facts: [],
  refresh: refreshHubSearch,
};

export type HubEdit = Edit<Tables, CreativeHubRow>;

/** Declares a kind of fact of a hub. */
export const hubFact = factsOf<Loaders>(builder, HUB);

/** Defines a mutation of a hub that is more than the change of one fact. */
export const hubMutation = mutationsOf(builder, HUB);

const CreativeHub = builder.prismaObject('CreativeHub', {
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    version: t.exposeInt('version'),
    sources: t.sources(),
  }),
});

defineDetails(builder, HUB);

datedEntity(builder, CreativeHub, 'id', ({ id }, { load }) => loadEntity(load.creativeHub, 'CreativeHub', id));

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
    resolve: (_root, args, { db }) => db.creativeHub.findUnique({ where: identityOf(args, 'CreativeHub', 'hub') }),
  }),
);
