import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { localized, note, reported, value } from '@cdw/kernel/facts/columns.ts';
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
import type { Partnership as PartnershipRow } from '../generated/prisma/client.ts';
import type { Loaders } from '../loaders.ts';
import type { Tables } from '../tables.ts';
import { checkTogether } from './check-together.ts';
import { actingFor, keepersOf, organisationsIn, partiesToday, referencesOf } from './keepers.ts';
import { PartnershipKind } from './partnership-kind.ts';
import { refreshPartnershipSearch } from './search-columns.ts';

/** A partnership: what is kept of it, and who keeps it. Its facts stand beside this file, its access rights in a folder of their own. */
export const PARTNERSHIP: Entity<Tables, 'Partnership', PartnershipRow> = {
  type: 'Partnership',
  noun: 'partnership',
  argument: 'partnership',
  prefix: 'prt',
  path: 'input.partnership',
  table: 'partnership',
  scope: 'partnerships:write',
  ledger: {
    schema: 'partnerships',
    rowsOf: (tables, _type, where) => snapshotRows(PARTNERSHIP, tables, where),
    concernedBy: (tables, _type, ids) => organisationsIn(tables, ids),
  },
  find: (tables, id) => tables.partnership.findUnique({ where: { id } }),
  load: ({ load }: Context) => load.partnership,
  refers: referencesOf,
  keepers: async (tables, { id }, referred) => keepersOf(await partiesToday(tables, id), referred),
  who: 'an organisation that is a party, or that operates a space or a hub which is',
  details: {
    kind: value(PartnershipKind, 'What sort of partnership it is.', { isRequired: true }),
    title: localized('What the partnership is called here.', { isRequired: true }),
    description: localized('What the partnership is.', { charactersMax: NOTE_CHARACTERS_MAX }),
    reportedOn: reported(
      'When a source first reported it, to the precision known; null where no such source bears a date.',
    ),
    note: note('this record'),
  },
  initial: { searchText: '', sortName: '' },
  derived: ['requestedRights'],
  hasPeriod: true,
  checkFacts: checkTogether,
  facts: [],
  refresh: refreshPartnershipSearch,
};

/** The same for those who learn from it: a monitor does not shape it, but says what it shows. */
export const FOLLOWED_PARTNERSHIP: typeof PARTNERSHIP = {
  ...PARTNERSHIP,
  keepers: async (tables, { id }, referred) =>
    (await partiesToday(tables, id)).flatMap((party) => actingFor(party, referred)),
};

export type PartnershipEdit = Edit<Tables, PartnershipRow>;

/** Declares a kind of fact of a partnership. */
export const partnershipFact = factsOf<Loaders>(builder, PARTNERSHIP);

/** Defines a mutation of a partnership that is more than the change of one fact. */
export const partnershipMutation = mutationsOf(builder, PARTNERSHIP);

const Partnership = builder.prismaObject('Partnership', {
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    version: t.exposeInt('version'),
    sources: t.sources(),
  }),
});

defineDetails(builder, PARTNERSHIP);

datedEntity(builder, Partnership, 'id', ({ id }, { load }) => loadEntity(load.partnership, 'Partnership', id));

builder.queryField('partnership', (t) =>
  t.field({
    type: 'Partnership',
    nullable: true,
    description: 'One partnership, found by exactly one of `id` and `slug`; null where there is none.',
    args: {
      id: t.arg.id({ description: 'Identifier; begins with `prt_`.' }),
      slug: t.arg.string({ description: 'Stable readable name.' }),
      asOf: t.arg.asOf(),
    },
    resolve: (_root, args, { db }) => db.partnership.findUnique({ where: identityOf(args, 'Partnership', 'prt') }),
  }),
);
