import { dayOf, on } from '@cdw/kernel/as-of.ts';
import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { address, dated, note, value, values } from '@cdw/kernel/facts/columns.ts';
import { defineDetails, factsOf } from '@cdw/kernel/facts/define-fact.ts';
import type { Entity } from '@cdw/kernel/facts/entity.ts';
import { mutationsOf } from '@cdw/kernel/facts/entity-mutation.ts';
import { snapshotRows } from '@cdw/kernel/facts/snapshot-rows.ts';
import { loadEntity } from '@cdw/kernel/loaders.ts';
import { identityOf } from '@cdw/kernel/lookup.ts';
import type { Edit } from '@cdw/kernel/writing/change-thing.ts';
import { builder } from '../builder.ts';
import { operatorsOf, operatorsToday } from '../concerned.ts';
import type { Context } from '../context.ts';
import type { Space as SpaceRow } from '../generated/prisma/client.ts';
import type { Loaders } from '../loaders.ts';
import type { Tables } from '../tables.ts';
import { Facility } from './facility.ts';
import { refreshSpace } from './refresh-space.ts';
import { SpaceKind } from './space-kind.ts';

/** A space: what is kept of it, and who keeps it. Its facts stand beside this file, one kind a file. */
export const SPACE: Entity<Tables, 'Space', SpaceRow> = {
  type: 'Space',
  noun: 'space',
  argument: 'space',
  prefix: 'spc',
  path: 'input.space',
  table: 'space',
  scope: 'spaces:write',
  ledger: {
    schema: 'spaces',
    rowsOf: (tables, _type, where) => snapshotRows(SPACE, tables, where),
    concernedBy: (tables, _type, ids) => operatorsOf(tables, ids),
  },
  find: (tables, id) => tables.space.findUnique({ where: { id } }),
  load: ({ load }: Context) => load.space,
  keepers: (tables, { id }) => operatorsToday(tables, id),
  who: 'the organisation that operates the space',
  details: {
    kind: value(SpaceKind, 'What sort of place it is.', { isRequired: true }),
    website: address('Web site of the space.'),
    facilities: values(Facility, 'What its users may use, as far as sources tell; the list is not complete.'),
    openedOn: dated('When the space opened, to the precision known; null where no source tells.', 'openedFirstDay'),
    note: note('this record'),
  },
  initial: { searchText: '', sortName: '' },
  derived: ['closedOn', 'mergedIntoId'],
  facts: [],
  refresh: refreshSpace,
};

export type SpaceEdit = Edit<Tables, SpaceRow>;

/** Declares a kind of fact of a space. */
export const spaceFact = factsOf<Loaders>(builder, SPACE);

/** Defines a mutation of a space that is more than the change of one fact. */
export const spaceMutation = mutationsOf(builder, SPACE);

const Space = builder.prismaObject('Space', {
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    version: t.exposeInt('version'),
    sources: t.sources(),
  }),
});

defineDetails(builder, SPACE);

datedEntity(builder, Space, 'id', ({ id }, { load }) => loadEntity(load.space, 'Space', id));

builder.queryField('space', (t) =>
  t.field({
    type: 'Space',
    nullable: true,
    description: 'One space, found by exactly one of `id` and `slug`; null where there is none.',
    args: {
      id: t.arg.id({ description: 'Identifier; begins with `spc_`.' }),
      slug: t.arg.string({ description: 'Stable readable name.' }),
      asOf: t.arg.asOf(),
    },
    resolve: async (_root, args, { db }) => {
      const space = await db.space.findUnique({ where: identityOf(args, 'Space', 'spc') });
      return space && on(space, dayOf({}, args));
    },
  }),
);
