import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { localized, note, reported } from '@cdw/kernel/facts/columns.ts';
import { defineDetails, factsOf } from '@cdw/kernel/facts/define-fact.ts';
import type { Entity } from '@cdw/kernel/facts/entity.ts';
import { mutationsOf } from '@cdw/kernel/facts/entity-mutation.ts';
import { ownReference } from '@cdw/kernel/facts/own-reference.ts';
import { snapshotRows } from '@cdw/kernel/facts/snapshot-rows.ts';
import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { identityOf } from '@cdw/kernel/lookup.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { GoodPractice as GoodPracticeRow } from '../generated/prisma/client.ts';
import type { Loaders } from '../loaders.ts';
import type { Tables } from '../tables.ts';
import { checkApplications } from './check-applications.ts';
import { alsoKept, keptByWhoShows, practiceConcerns } from './keepers.ts';
import { refreshPracticeSearch } from './search-columns.ts';

/** A lesson that a partnership showed: it is kept by those who follow that partnership. Its facts stand beside this file. */
export const GOOD_PRACTICE: Entity<Tables, 'GoodPractice', GoodPracticeRow> = {
  type: 'GoodPractice',
  noun: 'good practice',
  argument: 'goodPractice',
  prefix: 'gpr',
  path: 'input.goodPractice',
  table: 'goodPractice',
  scope: 'partnerships:write',
  ledger: {
    schema: 'partnerships',
    rowsOf: (tables, _type, where) => snapshotRows(GOOD_PRACTICE, tables, where),
    concernedBy: (tables, _type, ids) => practiceConcerns(tables, ids),
  },
  find: (tables, id) => tables.goodPractice.findUnique({ where: { id } }),
  load: ({ load }: Context) => load.goodPractice,
  ...keptByWhoShows(async (tables, id) => (await tables.goodPractice.findUnique({ where: { id } }))?.demonstratedById),
  details: {
    title: localized('What the practice is called here.', { isRequired: true }),
    lesson: localized('What others can learn from it.', { isRequired: true, charactersMax: NOTE_CHARACTERS_MAX }),
    reportedOn: reported(
      'When a source first stated it, to the precision known; null where no such source bears a date.',
    ),
    demonstratedBy: ownReference('The partnership that showed it, or is to show it.', {
      type: 'Partnership',
      prefix: 'prt',
      table: 'partnership',
      loader: 'partnership',
      column: 'demonstratedById',
      isRequired: true,
    }),
    note: note('this record'),
  },
  // Who says that another partnership showed it has to follow that one too.
  right: ({ demonstratedBy }, viewer) =>
    typeof demonstratedBy === 'string' ? alsoKept(keptByWhoShows, demonstratedBy, viewer) : undefined,
  checkFacts: checkApplications,
  initial: { searchText: '', sortName: '' },
  facts: [],
  refresh: refreshPracticeSearch,
};

/** Declares a kind of fact of a good practice. */
export const practiceFact = factsOf<Loaders>(builder, GOOD_PRACTICE);

/** Defines a mutation of a good practice that is more than the change of one fact. */
export const practiceMutation = mutationsOf(builder, GOOD_PRACTICE);

const GoodPractice = builder.prismaObject('GoodPractice', {
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    version: t.exposeInt('version'),
    sources: t.sources(),
  }),
});

defineDetails(builder, GOOD_PRACTICE);

// It may have been withdrawn since another part of the graph referred to it: it is null then.
datedEntity(builder, GoodPractice, 'id', ({ id }, { load }) => load.goodPractice.load(id));

builder.queryField('goodPractice', (t) =>
  t.field({
    type: 'GoodPractice',
    nullable: true,
    description: 'One good practice, found by exactly one of `id` and `slug`; null where there is none.',
    args: {
      id: t.arg.id({ description: 'Identifier; begins with `gpr_`.' }),
      slug: t.arg.string({ description: 'Stable readable name.' }),
      asOf: t.arg.asOf(),
    },
    resolve: (_root, args, { db }) => db.goodPractice.findUnique({ where: identityOf(args, 'GoodPractice', 'gpr') }),
  }),
);

builder.objectField('Partnership', 'goodPractices', (t) =>
  t.field({
    type: ['GoodPractice'],
    description: 'What can be learnt from it.',
    resolve: ({ id }, _args, { load }) => load.practicesShownBy.load(id),
  }),
);
