import type { FieldMap, InputFieldMap } from '@pothos/core';
import type DataLoader from 'dataloader';
import { dayOf } from '../as-of.ts';
import { datedEntity } from '../dated-entity.ts';
import { holding } from '../holding.ts';
import type { PartialDate } from '../partial-date.ts';
import type { Viewer } from '../viewer.ts';
import type { Edit } from '../writing/change-thing.ts';
import type { Tables } from '../writing/ledger.ts';
import type { Reference } from '../writing/references.ts';
import type { AnyBuilder, InputFields, ObjectFields } from './any-builder.ts';
import { changeDetails } from './change-details.ts';
import { beginFact, correctFact, endFact, type FactEdit, type GivenFact, withdrawFact } from './change-fact.ts';
import type { Columns } from './columns.ts';
import { type AnyEntity, detailsMutationOf } from './entity.ts';
import { entityMutation } from './entity-mutation.ts';
import type { Fact, FactRow, FactSpec, Way } from './fact.ts';
import { loaderOf } from './own-reference.ts';
import { periodFact } from './period-fact.ts';
import { withArticle } from './with-article.ts';

/** Declares a kind of fact of a noun: its object type, the lists of the noun that hold it, and the ways in which it changes. */
export const factsOf =
  <Loaders extends object>(own: object, entity: object) =>
  <Spec extends FactSpec & { readonly rows: keyof Loaders & string }>(fact: Spec): Spec => {
    const builder = own as AnyBuilder;
    const of = entity as AnyEntity;
    of.facts.push(fact);
    addType(builder, fact);
    addLists(builder, of, fact);
    addMutations(builder, of, fact);
    return fact;
  };

/** Adds the mutation that changes what is kept of a noun without a history. */
export function defineDetails(own: object, entity: object): void {
  const of = entity as AnyEntity;
  const builder = own as AnyBuilder;
  const { details, noun, type } = of;
  builder.objectFields(type as 'Source', (t) => outputOf(details, t as unknown as ObjectFields) as never);
  entityMutation(builder, of, detailsMutationOf(of), (t) => inputOf(details, t, false), {
    kind: of.correctedBy ? 'CORRECTED' : 'UPDATED',
    isCorrection: of.correctedBy !== undefined,
    says: of.correctedBy
      ? `Mends what was recorded wrongly of ${withArticle(noun)}: what is given replaces what stood there, null says that no source tells, and what is left out stays. The audit keeps what stood there.`
      : `Changes what is kept of ${withArticle(noun)} without a history: what is given is set, null clears it, and what is left out stays.`,
    references: (input: GivenFact) => referencesOf(details, input),
    work: async (edit: Edit<Tables, { id: string }>, input: GivenFact) => {
      if (Object.keys(details).every((name) => input[name] === undefined)) {
        edit.faults.add(
          'input',
          'NO_CHANGE',
          'names nothing to change. Give the fields that are to have another value.',
        );
      }
      await changeDetails(of as never, edit as never, input);
    },
  } as never);
  if (of.hasPeriod) definePeriod(builder, of);
}

/** Adds the mutation that mends the period of a thing itself. */
function definePeriod(builder: AnyBuilder, of: AnyEntity): void {
  const fact = periodFact(of);
  builder.objectField(
    of.type as 'Source',
    'period',
    (t) => (t as unknown as ObjectFields).period(`When the ${of.noun} exists, or existed.`) as never,
  );
  entityMutation(builder, of, `correct${fact.name}`, (t) => periodOf(t), {
    kind: 'PERIOD_CORRECTED',
    isCorrection: true,
    says: `Mends the period of ${withArticle(of.noun)}: a date that is given replaces what stood there, null says that no source tells it, and what is left out stays. The audit keeps what stood there.`,
    work: (edit: FactEdit, input: GivenFact) => correctFact(of, fact, edit, edit.row.id, input),
  } as never);
}

function addType(builder: AnyBuilder, { type, columns, holds, period, fields, loader, isTypeShared }: Fact): void {
  if (isTypeShared) return;
  const object = builder.prismaObject(
    type as never,
    {
      fields: (t: ObjectFields) => ({
        id: t.exposeID('id' as never, { description: 'Opaque identifier, by which it is corrected or withdrawn.' }),
        ...outputOf(columns, t),
        ...fields?.(t),
        ...(holds !== 'ENTRY' && { period: t.period(period) }),
        sources: t.sources(),
        recordedAt: t.expose('recordedAt' as never, { type: 'DateTime', description: 'When the graph recorded it.' }),
      }),
    } as never,
  );
  if (loader === undefined) return;
  // A fact may have been withdrawn since another part of the graph referred to it, which is no fault of who asks: it is null.
  datedEntity(builder, object as object, 'id', ({ id }, context) => loaderOf(context, loader).load(id) as never);
}

/** The fields of an object type that answer some columns. */
export const outputOf = (columns: Columns, t: ObjectFields): FieldMap =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([name, column]) => {
      const field = column.output?.(t, name);
      return field ? [[name, field]] : [];
    }),
  ) as never;

function addLists(builder: AnyBuilder, { type: owner }: AnyEntity, { type, rows, lists }: Fact): void {
  if (!lists) return;
  const { now, history } = lists;
  builder.objectFields(owner as 'Source', (t) => ({
    ...(now && {
      [now[0]]: t.field({
        type: [type as 'Source'],
        description: now[1],
        args: { asOf: t.arg.asOf() },
        resolve: async (thing, args, context) =>
          holding(await rowsOf(context, rows, thing), dayOf(thing, args)) as never,
      }),
    }),
    [history[0]]: t.field({
      type: [type as 'Source'],
      description: history[1],
      resolve: (thing, _args, context) => rowsOf(context, rows, thing) as never,
    }),
  }));
}

type FactLoaders = { readonly load: Readonly<Record<string, DataLoader<string, FactRow[]>>> };

const rowsOf = async (context: object, rows: string, thing: object): Promise<FactRow[]> =>
  (await (context as FactLoaders).load[rows]?.load((thing as { id: string }).id)) ?? [];

function addMutations(builder: AnyBuilder, entity: AnyEntity, fact: Fact): void {
  const { name, noun, holds, prefix, columns, begin, end, inputs = {} } = fact;
  const { fact: one = 'fact', from: since = 'from' } = inputs;
  const event = eventOf(entity, name);
  const whichOne = (t: InputFields): InputFieldMap => ({
    [one]: t.id({ required: true, description: `Identifier of the ${noun}; begins with \`${prefix}_\`.` }),
  });
  const answers = fact.answeredBy && { answers: { type: fact.type, loader: fact.answeredBy } };
  /** What is given, and where faults of it are noted, by the names that inputs have. */
  const given = (edit: FactEdit, input: GivenFact): [FactEdit, GivenFact & { readonly fact: string }] => [
    {
      ...edit,
      faults: edit.faults.renamed((path) =>
        path.replace('input.fact', `input.${one}`).replace('input.from', `input.${since}`),
      ),
    },
    { ...input, fact: String(input[one]), from: input[since] },
  ];
  const define = (way: Way, mutation: string, fields: (t: InputFields) => InputFieldMap, definition: object): void =>
    entityMutation(builder, entity, mutation, fields, {
      references: (input: GivenFact) => referencesOf(columns, input),
      keptBy: fact.keptBy && ((input: GivenFact) => fact.keptBy?.({ ...input, fact: input[one] })),
      right: (input: GivenFact, viewer: Viewer) => fact.right?.(way, { ...input, fact: input[one] }, viewer),
      ...definition,
    } as never);
  if (begin) {
    const { mutation, kind, says, from } = begin;
    const date = (t: InputFields) => ({ [since]: t.date(from) });
    define('BEGIN', mutation, (t) => ({ ...inputOf(begun(columns), t, true), ...(holds !== 'ENTRY' && date(t)) }), {
      kind,
      says,
      ...answers,
      work: (edit: FactEdit, input: GivenFact) => {
        const [own, { from: validFrom, ...columns }] = given(edit, input);
        return beginFact(entity, fact, own, columns, { validFrom: validFrom as PartialDate | undefined });
      },
    });
  }
  if (end) {
    define(
      'END',
      end.mutation,
      (t) => ({ ...whichOne(t), through: t.date('The last day, month or year in which it holds') }),
      {
        kind: end.kind,
        says: end.says,
        work: (edit: FactEdit, input: GivenFact) =>
          endFact(entity, fact, edit, String(input[one]), String(input.through) as PartialDate, `input.${one}`),
      },
    );
  }
  define(
    'CORRECT',
    `correct${name}`,
    (t) => ({ ...whichOne(t), ...inputOf(columns, t, false), ...(holds !== 'ENTRY' && periodOf(t, since)) }),
    {
      kind: `${event}_CORRECTED`,
      isCorrection: true,
      ...answers,
      says: `Mends what was recorded wrongly of ${withArticle(noun)}${holds === 'ENTRY' ? '' : ', its dates included'}: what is given replaces what stood there, null clears it, and what is left out stays. The audit keeps what stood there.`,
      work: async (edit: FactEdit, input: GivenFact) => {
        const [own, corrected] = given(edit, input);
        await correctFact(entity, fact, own, corrected.fact, corrected);
        return corrected.fact;
      },
    },
  );
  define('WITHDRAW', `withdraw${name}`, whichOne, {
    kind: `${event}_WITHDRAWN`,
    isCorrection: true,
    hasSources: false,
    says: `Takes back ${withArticle(noun)} that never was, or was announced and does not come: it answers nowhere any more, and what it had ended goes on. The audit keeps it.`,
    work: (edit: FactEdit, input: GivenFact) => {
      const [own, withdrawn] = given(edit, input);
      return withdrawFact(entity, fact, own, withdrawn.fact);
    },
  });
}

/** What the feed calls a fact: NAME for the LetterName of a letter. */
const eventOf = ({ argument }: AnyEntity, name: string): string =>
  name
    .replace(new RegExp(`^${argument}`, 'i'), '')
    .replace(/(?!^)([A-Z])/g, '_$1')
    .toUpperCase();

/** What is given when a fact begins: a column that has a value of its own at first can be corrected only. */
const begun = (columns: Columns): Columns =>
  Object.fromEntries(Object.entries(columns).filter(([, { initial }]) => initial === undefined));

/** The input fields of some columns; where a change is a patch, none is required. */
export const inputOf = (columns: Columns, t: InputFields, isWhole: boolean): InputFieldMap =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([name, column]) =>
      column.isFixed && !isWhole ? [] : [[name, column.input(t, isWhole && column.isRequired)]],
    ),
  ) as never;

const periodOf = (t: InputFields, from = 'from'): InputFieldMap => ({
  [from]: t.field({
    type: 'PartialDate',
    description: 'When it began, to the precision known; null where no source tells.',
  }),
  through: t.field({
    type: 'PartialDate',
    description: 'When it ended, to the precision known; null where it has not ended, or no source tells.',
  }),
});

/** What some given columns name in other parts of the graph. */
export const referencesOf = (columns: Columns, given: GivenFact, path = 'input'): Reference[] =>
  Object.entries(columns).flatMap(([name, column]) => column.references?.(given[name], `${path}.${name}`) ?? []);
