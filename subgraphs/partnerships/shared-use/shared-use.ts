import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { outputOf } from '@cdw/kernel/facts/define-fact.ts';
import type { Entity } from '@cdw/kernel/facts/entity.ts';
import { mutationsOf } from '@cdw/kernel/facts/entity-mutation.ts';
import { storedColumns } from '@cdw/kernel/facts/fact.ts';
import { loadEntity, loadReferred } from '@cdw/kernel/loaders.ts';
import { concernedAtFirst } from '@cdw/kernel/writing/concerned.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { SharedUse as SharedUseRow } from '../generated/prisma/client.ts';
import { SPACE } from '../references/foreign.ts';
import type { Tables } from '../tables.ts';
import { counts } from './counts.ts';

const PUBLIC = Object.fromEntries(
  ['version', 'accessRightId', ...storedColumns(counts)].map((column) => [column, true]),
);

/** A count of shared use: a thing of its own, since counts come month by month, and a partnership does not grow with them. */
export const SHARED_USE: Entity<Tables, 'SharedUse', SharedUseRow> = {
  type: 'SharedUse',
  noun: 'count',
  argument: 'sharedUse',
  prefix: 'use',
  path: 'input.sharedUse',
  table: 'sharedUse',
  scope: 'partnerships:write',
  ledger: {
    schema: 'partnerships',
    rowsOf: (tables, _type, where) =>
      tables.sharedUse.findMany({ where, select: PUBLIC as { id: true }, orderBy: { id: 'asc' } }),
    // A count concerns those who operated the two spaces when it was recorded, whoever corrects it.
    concernedBy: (tables, _type, ids) => concernedAtFirst(tables, 'partnerships', ids),
  },
  find: (tables, id) => tables.sharedUse.findUnique({ where: { id } }),
  load: ({ load }: Context) => load.sharedUse,
  refers: async (tables, id) => {
    const use = await tables.sharedUse.findUnique({ where: { id }, include: { accessRight: true } });
    const spaces = use ? [use.accessRight.hostSpaceId, use.accessRight.beneficiarySpaceId] : [];
    return spaces.map((key) => ({ to: SPACE, key }));
  },
  keepers: async (_tables, { reportedById }) => (reportedById ? [reportedById] : []),
  who: 'the organisation that counted',
  details: {},
  facts: [],
};

/** Defines a mutation of a count. */
export const sharedUseMutation = mutationsOf(builder, SHARED_USE);

const SharedUse = builder.prismaObject('SharedUse', {
  fields: (t) => ({
    id: t.exposeID('id'),
    version: t.exposeInt('version'),
    accessRight: t.field({
      type: 'AccessRight',
      description: 'The right that was used.',
      resolve: ({ accessRightId }, _args, { load }) => loadReferred(load.accessRight, accessRightId),
    }),
    ...outputOf(counts.columns, t as never),
    period: t.period('When it was counted.'),
    sources: t.sources(),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When the graph recorded it.' }),
  }),
});

datedEntity(builder, SharedUse, 'id', ({ id }, { load }) => loadEntity(load.sharedUse, 'SharedUse', id));
