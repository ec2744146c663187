import type { InputFieldMap, InputShapeFromFields, SchemaTypes } from '@pothos/core';
import { loadWritten } from '../loaders.ts';
import { type Period, validity } from '../validity.ts';
import type { Faults } from '../writing/faults.ts';
import type { Tables } from '../writing/ledger.ts';
import { newId } from '../writing/new-id.ts';
import { recorded } from '../writing/recorded.ts';
import type { Reference, Referred } from '../writing/references.ts';
import { newSlug } from '../writing/slugs.ts';
import { type GivenSource, keepSources } from '../writing/sources.ts';
import type { LocalizedText } from '../writing/texts.ts';
import { AGENCY_BY_FIELD, byOrganisations, type Right, type WriteContext, written } from '../writing/written.ts';
import type { AnyBuilder, InputFields } from './any-builder.ts';
import { type FactEdit, type GivenFact, newFact, patchOf } from './change-fact.ts';
import { checkColumns } from './check-columns.ts';
import type { Row } from './columns.ts';
import { inputOf, referencesOf } from './define-fact.ts';
import { type AnyEntity, type Entity, inputTypeOf } from './entity.ts';
import type { Fact, FactRow } from './fact.ts';
import { saveFacts } from './save-facts.ts';
import { withArticle } from './with-article.ts';

/** A fact with which a new thing begins. */
export type FirstFact = {
  readonly fact: Fact;
  readonly given: GivenFact;
  readonly period?: Period;
  readonly path?: string;
  /** The field of the input that gave what is noted at a path, where it is named otherwise. */
  readonly givenBy?: (path: string) => string;
  /** Its place among those of its kind, from 0. */
  readonly place?: number;
};

/** How a new thing is made of what is given. */
export type Making<Input> = {
  /** What the feed calls it, as a participle; REGISTERED where nothing is said. */
  readonly kind?: string;
  /** After what it is called in addresses; after its name where nothing is said. */
  readonly calledAfter?: (input: Input, referred: Referred, tables: Tables) => Promise<string> | string;
  /** Its details, where the input does not give them by their names; and the field that gave what is noted at a path. */
  readonly details?: (input: Input) => GivenFact;
  readonly givenBy?: (path: string) => string;
  /** Columns of a new thing beside its details. */
  readonly columns?: (input: Input) => Row;
  readonly facts: (input: Input) => readonly FirstFact[];
  /** Notes what is wrong with the input beside its details and facts. */
  readonly check?: (faults: Faults, input: Input, tables: Tables) => Promise<unknown> | unknown;
};

type Registration<Input> = Making<Input> & {
  readonly says: string;
  /** The organisations that may register it; where there are none, or no such function and no right, only the agency may. */
  readonly owners?: (input: Input) => readonly string[];
  /** Who may register it, where that is decided beside the tables; what it answers may name organisations that it concerns. */
  readonly right?: (input: Input, context: WriteContext<never>) => Right<never, unknown>;
  readonly concerns?: (input: Input, permitted: never, referred: Referred) => readonly string[];
  /** The details that are not given with a new one. */
  readonly without?: readonly string[];
  readonly references?: (input: Input) => readonly Reference[];
};

type Given = GivenFact & { readonly slug?: string | null; readonly sources: readonly GivenSource[] };
type Table = {
  readonly create: (query: { data: object }) => Promise<unknown>;
  readonly count: (query: { where: object }) => Promise<number>;
};

/** Defines the mutation that registers a thing of a noun: with its details, and the facts with which it begins. */
export const registerMutation = <
  Types extends SchemaTypes,
  T extends Tables,
  Type extends string,
  Thing extends { id: string },
  Fields extends InputFieldMap,
>(
  own: PothosSchemaTypes.SchemaBuilder<Types>,
  of: Entity<T, Type, Thing>,
  mutation: string,
  {
    input: fields,
    ...registration
  }: Registration<InputShapeFromFields<Fields>> & {
    readonly input: (t: PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>) => Fields;
  },
): void => {
  const builder = own as unknown as AnyBuilder;
  const { noun, scope, details, type, load, ledger } = of;
  const making = registration as unknown as Registration<Given>;
  const { says, owners, right: decided, references = () => [], without = [], calledAfter } = making;
  const given = Object.fromEntries(Object.entries(details).filter(([name]) => !without.includes(name)));
  const Input = builder.inputType(inputTypeOf(mutation), {
    description: `${capitalised(withArticle(noun))} that the graph does not know yet. What is not known of it is left out.`,
    fields: (t) => ({
      ...(!calledAfter && { name: t.localized('Its name; 200 characters at most.') }),
      slug: t.string({
        description: `Stable readable name in addresses; made of the ${calledAfter ? 'title' : 'name'} when left out.`,
      }),
      ...inputOf(given, t, true),
      ...(of.hasPeriod && periodOf(t)),
      ...(fields as unknown as (t: InputFields) => InputFieldMap)(t),
      sources: t.sources(),
    }),
  });
  const isAgencys = !owners && !decided;
  builder.mutationField(mutation, (t) =>
    t.field({
      type: type as never,
      nullable: true,
      description: `${says} Needs the scope \`${scope}\`.${isAgencys ? ' Only the agency may.' : ''}`,
      authScopes: { scope, ...(isAgencys && { agency: true }) },
      args: { input: t.arg({ type: Input, required: true, description: `What is known of the ${noun}.` }) },
      resolve: async (_root, args, own) => {
        const input = args.input as unknown as Given;
        const context = own as unknown as WriteContext<T>;
        const { viewer } = context;
        const byOwners = owners ? byOrganisations<T>(viewer, async () => owners(input), of.who) : AGENCY_BY_FIELD;
        const right = (decided?.(input, context as never) ?? byOwners) as Right<T, unknown>;
        const refers = [...references(input), ...referencesOf(given, input)];
        const id = await written<T, unknown>(
          context,
          ledger.schema,
          { mutation, input, right, refers },
          async (tables, faults, referred, permitted) => {
            const sourceKeys = await keepSources(tables, ledger.schema, input.sources, faults);
            const concerned = making.concerns?.(input, permitted as never, referred) ?? [];
            const edit = { tables, faults, referred, sourceKeys, actor: viewer.actor, concerned };
            return await makeThing(of as never, making as never, input, edit as never);
          },
        );
        return (await loadWritten(load(own as never), id)) as never;
      },
    }),
  );
};

const periodOf = (t: InputFields): InputFieldMap => ({
  from: t.field({ type: 'PartialDate', description: 'When it begins, to the precision known.' }),
  through: t.field({ type: 'PartialDate', description: 'The last date on which it is there, to the precision known.' }),
});

type MakingEdit = Omit<FactEdit, 'row'> & { readonly actor: string; readonly concerned?: readonly string[] };

/** Makes a new thing of what is given, with the facts with which it begins; answers its identifier. */
export async function makeThing(
  entity: AnyEntity,
  making: Making<never>,
  input: object,
  { actor, concerned = [], ...given }: MakingEdit,
): Promise<string> {
  const { calledAfter, givenBy = (path) => path, ...of } = making as unknown as Making<Given>;
  const all = input as Given;
  const { tables, faults, referred, sourceKeys } = given;
  const table = (tables as unknown as Record<string, Table>)[entity.table] as Table;
  const row = { id: newId(entity.prefix) };
  const own = { ...given, row, faults: faults.renamed(givenBy) };
  await of.check?.(faults, all, tables);
  const details = await newDetails(entity, of.details?.(all) ?? all, own);
  const edit = { ...given, row: { ...details, ...row } };
  const begun: { fact: Fact; row: FactRow }[] = [];
  for (const one of of.facts(all)) begun.push({ fact: one.fact, row: await firstRow(one, edit) });
  const isTaken = async (slug: string) => (await table.count({ where: { slug } })) > 0;
  const called = (await calledAfter?.(all, referred, tables)) ?? (all.name as LocalizedText | undefined)?.fr ?? '';
  const slug = await newSlug(faults, all.slug, called, isTaken);
  const period = entity.hasPeriod ? checkedPeriod(all, faults) : {};
  faults.settle();
  const deed = { type: entity.type, ...row, kind: of.kind ?? 'REGISTERED', actor, concerned };
  await recorded(entity.ledger, tables as never, deed, async () => {
    const columns = { ...entity.initial, ...of.columns?.(all), ...period };
    await table.create({ data: { ...columns, ...row, slug, ...details, sourceKeys } });
    if (begun.length === 0) await entity.refresh?.(tables as never, row.id);
    for (const [fact, rows] of Map.groupBy(begun, ({ fact }) => fact)) {
      await saveFacts(entity, fact, edit, { before: [], after: rows.map((one) => one.row), path: 'input' });
    }
  });
  return row.id;
}

async function newDetails(entity: AnyEntity, input: GivenFact, edit: FactEdit): Promise<Row> {
  const { details, checkDetails } = entity;
  const whole = Object.fromEntries(Object.keys(details).map((name) => [name, input[name] ?? null]));
  await checkColumns(details, input, edit);
  const columns = patchOf(details, whole, edit);
  await checkDetails?.(columns, { ...edit, path: 'input' });
  return columns;
}

function checkedPeriod({ from, through }: GivenFact, faults: Faults): Row {
  const period = validity({ validFrom: from as never, validThrough: through as never });
  if (period.lastDay < period.firstDay) {
    faults.add('input.through', 'INVALID', `lies before ${from}, from when it can be. Give a later date.`);
  }
  return period;
}

/** The row of a fact with which a thing begins; what is wrong with it is noted where the input gave it. */
async function firstRow(
  { fact, given, period = {}, path = 'input', givenBy = (at) => at, place }: FirstFact,
  edit: FactEdit,
): Promise<FactRow> {
  const own = { ...edit, faults: edit.faults.renamed(givenBy), ...(place !== undefined && { place }) };
  await checkColumns(fact.columns, given, own, path);
  return await newFact(fact, own, given, period, path);
}

const capitalised = (text: string): string => `${text[0]?.toUpperCase()}${text.slice(1)}`;
