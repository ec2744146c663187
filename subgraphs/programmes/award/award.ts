import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { fromDay, LAST_DAY } from '@cdw/kernel/days.ts';
import { note, value } from '@cdw/kernel/facts/columns.ts';
import { defineDetails, factsOf } from '@cdw/kernel/facts/define-fact.ts';
import type { Entity } from '@cdw/kernel/facts/entity.ts';
import { mutationsOf } from '@cdw/kernel/facts/entity-mutation.ts';
import { ownReference } from '@cdw/kernel/facts/own-reference.ts';
import { snapshotRows } from '@cdw/kernel/facts/snapshot-rows.ts';
import { loadEntity } from '@cdw/kernel/loaders.ts';
import { identityOf } from '@cdw/kernel/lookup.ts';
import { builder } from '../builder.ts';
import { concernedBy } from '../concerned.ts';
import type { Context } from '../context.ts';
import type { Award as AwardRow } from '../generated/prisma/client.ts';
import { KEEPERS_OF_CALL, keepersOfCall } from '../keepers.ts';
import type { Loaders } from '../loaders.ts';
import { euro } from '../money/euro.ts';
import { beneficiaryNamed } from '../references/foreign.ts';
import type { Tables } from '../tables.ts';
import { beneficiary } from './beneficiary.ts';
import { BeneficiaryKind } from './beneficiary-kind.ts';
import { checkAward } from './check-award.ts';
import { checkSum } from './check-sum.ts';
import { refreshAward } from './order-day.ts';
import { refuseBeneficiary } from './permit.ts';

/** What a call gave to one of its winners. Its tranches stand beside this file. */
export const AWARD: Entity<Tables, 'Award', AwardRow> = {
  type: 'Award',
  noun: 'award',
  argument: 'award',
  prefix: 'awd',
  path: 'input.award',
  table: 'award',
  scope: 'programmes:write',
  ledger: {
    schema: 'programmes',
    rowsOf: (tables, _type, where) => snapshotRows(AWARD, tables, where),
    concernedBy,
  },
  find: (tables, id) => tables.award.findUnique({ where: { id } }),
  load: ({ load }: Context) => load.award,
  refers: async (tables, id) => {
    const award = await tables.award.findUnique({ where: { id } });
    return award ? [beneficiaryNamed(award.beneficiaryId)] : [];
  },
  keepers: async (tables, { callId: id }) =>
    await keepersOfCall(tables, await tables.call.findUniqueOrThrow({ where: { id } })),
  who: KEEPERS_OF_CALL,
  right: (_input, viewer) => ({
    permit: ({ row, referred }) => refuseBeneficiary(viewer, row.beneficiaryId, referred),
  }),
  correctedBy: 'correctAward',
  details: {
    call: {
      ...ownReference('The call that gave it.', {
        type: 'Call',
        prefix: 'cal',
        table: 'call',
        loader: 'call',
        column: 'callId',
        isRequired: true,
      }),
      isFixed: true,
    },
    beneficiary,
    ceilingEur: euro('The most that this beneficiary could get, in euro; null where none was set, or no source tells.'),
    grantedEur: euro(
      'What was granted in all, in euro, where a source tells; null where none does. What is known by year stands in `tranches`.',
    ),
    awardedOn: value(
      'PartialDate',
      'When it was granted or announced, to the precision known; null where no source tells.',
    ),
    note: note('this award'),
  },
  checkDetails: checkAward,
  checkFacts: checkSum,
  initial: { orderDay: fromDay(LAST_DAY) },
  facts: [],
  refresh: refreshAward,
};

/** Declares a kind of fact of an award. */
export const awardFact = factsOf<Loaders>(builder, AWARD);

/** Defines a mutation of an award that is more than the change of one fact. */
export const awardMutation = mutationsOf(builder, AWARD);

const Award = builder.prismaObject('Award', {
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    version: t.exposeInt('version'),
    beneficiaryKind: t.expose('beneficiaryKind', { type: BeneficiaryKind }),
    sources: t.sources(),
  }),
});

defineDetails(builder, AWARD);

datedEntity(builder, Award, 'id', ({ id }, { load }) => loadEntity(load.award, 'Award', id));

builder.queryField('award', (t) =>
  t.field({
    type: 'Award',
    nullable: true,
    description: 'One award, found by exactly one of `id` and `slug`; null where there is none.',
    args: {
      id: t.arg.id({ description: 'Identifier; begins with `awd_`.' }),
      slug: t.arg.string({
        description: "Stable readable name: the call's and the beneficiary's (`coworking-2011-esco`).",
      }),
      asOf: t.arg.asOf(),
    },
    resolve: (_root, args, { db }) => db.award.findUnique({ where: identityOf(args, 'Award', 'awd') }),
  }),
);
