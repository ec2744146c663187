import { dayOf } from '@cdw/kernel/as-of.ts';
import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { localized, note, type Row, value } from '@cdw/kernel/facts/columns.ts';
import { defineDetails, factsOf } from '@cdw/kernel/facts/define-fact.ts';
import type { Entity } from '@cdw/kernel/facts/entity.ts';
import { mutationsOf } from '@cdw/kernel/facts/entity-mutation.ts';
import { snapshotRows } from '@cdw/kernel/facts/snapshot-rows.ts';
import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { identityOf } from '@cdw/kernel/lookup.ts';
import { holdsOn } from '@cdw/kernel/validity.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { yearsAfter } from '../deadline.ts';
import type { AutonomyRule as AutonomyRuleRow } from '../generated/prisma/client.ts';
import { RULE_YEARS_MAX } from '../limits.ts';
import type { Loaders } from '../loaders.ts';
import type { Tables } from '../snapshots.ts';
import { AutonomyCountedFrom } from '../types/autonomy-counted-from.ts';
import { AutonomyRuleForce } from '../types/autonomy-rule-force.ts';
import { EvaluationSubject } from '../types/evaluation-subject.ts';

/** A rule of autonomy: what was stated, and when it holds. To whose spaces it applies stands beside this file. */
export const AUTONOMY_RULE: Entity<Tables, 'AutonomyRule', AutonomyRuleRow> = {
  type: 'AutonomyRule',
  noun: 'rule of autonomy',
  argument: 'autonomyRule',
  prefix: 'aut',
  path: 'input.autonomyRule',
  table: 'autonomyRule',
  scope: 'evaluations:write',
  isKeptByAgency: true,
  ledger: {
    schema: 'evaluations',
    rowsOf: (tables, _type, where) => snapshotRows(AUTONOMY_RULE, tables, where),
    concernedBy: async () => [],
  },
  find: (tables, id) => tables.autonomyRule.findUnique({ where: { id } }),
  load: ({ load }: Context) => load.autonomyRule,
  keepers: async () => [],
  who: 'the agency',
  details: {
    title: localized('What the rule is called here.', { isRequired: true }),
    statement: localized('What was stated.', { isRequired: true, charactersMax: NOTE_CHARACTERS_MAX }),
    force: value(AutonomyRuleForce, 'Whether spaces were asked to meet it, or it was only expected that they would.', {
      isRequired: true,
    }),
    years: value('Int', `How many years a space has, from 1 to ${RULE_YEARS_MAX}.`, {
      isRequired: true,
      fault: (years: number) =>
        years < 1 || years > RULE_YEARS_MAX ? `is not from 1 to ${RULE_YEARS_MAX} years.` : undefined,
    }),
    countedFrom: value(AutonomyCountedFrom, 'From when the years are counted.', { isRequired: true }),
    fixedDate: value(
      'Date',
      'The day from which the years are counted where it is the same for every space; null where each space counts from its opening.',
    ),
    note: note('this rule'),
  },
  checkDetails: (row: Row, { faults, path }) => {
    if ((row.countedFrom === 'FIXED_DATE') === (row.fixedDate !== null)) return;
    const message = 'belongs to a rule that is counted from FIXED_DATE, which always has one. Give both, or neither.';
    faults.add(`${path}.fixedDate`, 'INVALID', message);
  },
  hasPeriod: true,
  facts: [],
};

/** Declares a kind of fact of a rule. */
export const ruleFact = factsOf<Loaders>(builder, AUTONOMY_RULE);

/** Defines a mutation of a rule that is more than the change of one fact. */
export const ruleMutation = mutationsOf(builder, AUTONOMY_RULE);

const AutonomyRule = builder.prismaObject('AutonomyRule', {
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    version: t.exposeInt('version'),
    deadline: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day on which the years are over; null where each space counts from its opening.',
      resolve: ({ fixedDate, years }) => fixedDate && yearsAfter(fixedDate, years),
    }),
    appliesTo: t.field({
      type: [EvaluationSubject],
      nullable: { list: false, items: true },
      description: 'To whose spaces it applies: those of a network, or those that a call selected.',
      resolve: ({ id }, _args, { load }) => load.subjectsOfRule.load(id),
    }),
    isInForce: t.boolean({
      description: 'Whether it holds on the day asked for.',
      args: { asOf: t.arg.asOf() },
      resolve: (rule, args) => holdsOn(rule, dayOf(rule, args)),
    }),
    sources: t.sources(),
  }),
});

defineDetails(builder, AUTONOMY_RULE);

// It may have been withdrawn since another part of the graph referred to it: it is null then.
datedEntity(builder, AutonomyRule, 'id', ({ id }, { load }) => load.autonomyRule.load(id));

builder.queryField('autonomyRule', (t) =>
  t.field({
    type: 'AutonomyRule',
    nullable: true,
    description: 'One rule of autonomy, found by exactly one of `id` and `slug`; null where there is none.',
    args: {
      id: t.arg.id({ description: 'Identifier; begins with `aut_`.' }),
      slug: t.arg.string({ description: 'Stable readable name.' }),
      asOf: t.arg.asOf(),
    },
    resolve: (_root, args, { db }) => db.autonomyRule.findUnique({ where: identityOf(args, 'AutonomyRule', 'aut') }),
  }),
);
