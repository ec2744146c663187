import type { InputFieldMap, InputShapeFromFields, SchemaTypes } from '@pothos/core';
import { loadReferred } from '../loaders.ts';
import type { Period } from '../validity.ts';
import { Faults } from '../writing/faults.ts';
import type { Tables } from '../writing/ledger.ts';
import { newId } from '../writing/new-id.ts';
import { recorded } from '../writing/recorded.ts';
import type { Reference } from '../writing/references.ts';
import { newSlug } from '../writing/slugs.ts';
import { type GivenSource, keepSources } from '../writing/sources.ts';
import type { LocalizedText } from '../writing/texts.ts';
import { AGENCY_BY_FIELD, byOrganisations, type WriteContext, written } from '../writing/written.ts';
import type { AnyBuilder, InputFields } from './any-builder.ts';
import { type FactEdit, type GivenFact, newFact, patchOf } from './change-fact.ts';
import { checkColumns } from './check-columns.ts';
import { inputOf, referencesOf } from './define-fact.ts';
import type { AnyEntity, Entity } from './entity.ts';
import type { Fact, FactRow } from './fact.ts';
import { saveFacts } from './save-facts.ts';
import { withArticle } from './with-article.ts';

/** A fact with which a new thing begins. */
type FirstFact = {
  readonly fact: Fact;
  readonly given: GivenFact;
  readonly period?: Period;
  readonly path?: string;
  /** The field of the input that gave what is noted at a path, where it is named otherwise. */
  readonly givenBy?: (path: string) => string;
};

type Registration<Input> = {
  readonly says: string;
  /** The organisations that may register it; where there are none, or no such function, only the agency may. */
  readonly owners?: (input: Input) => readonly string[];
  readonly facts: (input: Input) => readonly FirstFact[];
  readonly references?: (input: Input) => readonly Reference[];
};

type Given = GivenFact & {
  readonly name: LocalizedText;
  readonly slug?: string | null;
  readonly sources: readonly GivenSource[];
};
type Table = {
  readonly create: (query: { data: object }) => Promise<unknown>;
  readonly count: (query: { where: object }) => Promise<number>;
};

/** Defines the mutation that registers a thing of a noun: with its details, and the facts with which it begins. */
export const registerMutation = <
  Types extends SchemaTypes,
  T extends Tables,
  Type extends string,
  Row extends { id: string },
  Fields extends InputFieldMap,
>(
  own: PothosSchemaTypes.SchemaBuilder<Types>,
  of: Entity<T, Type, Row>,
  mutation: string,
  {
    input: fields,
    ...registration
  }: Registration<InputShapeFromFields<Fields>> & {
    readonly input: (t: PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>) => Fields;
  },
): void => {
  const builder = own as unknown as AnyBuilder;
  const { noun, scope, details, type, load } = of;
  const { says, owners, references = () => [] } = registration as unknown as Registration<Given>;
  const Input = builder.inputType(`${capitalised(mutation)}Input`, {
    description: `${capitalised(withArticle(noun))} that the graph does not know yet. What is not known of it is left out.`,
    fields: (t) => ({
      name: t.localized('Its name; 200 characters at most.'),
      slug: t.string({ description: 'Stable readable name in addresses; made of the name when left out.' }),
      ...inputOf(details, t, true),
      ...(fields as unknown as (t: InputFields) => InputFieldMap)(t),
      sources: t.sources(),
    }),
  });
  builder.mutationField(mutation, (t) =>
    t.field({
      type: type as never,
      nullable: true,
      description: `${says} Needs the scope \`${scope}\`.${owners ? '' : ' Only the agency may.'}`,
      authScopes: { scope, ...(!owners && { agency: true }) },
      args: { input: t.arg({ type: Input, required: true, description: `What is known of the ${noun}.` }) },
      resolve: async (_root, args, context) => {
        const input = args.input as unknown as Given;
        const { viewer } = context as unknown as WriteContext<T>;
        const right = owners ? byOrganisations<T>(viewer, async () => owners(input), of.who) : AGENCY_BY_FIELD;
        const refers = [...references(input), ...referencesOf(details, input)];
        const id = await written<T>(
          context as unknown as WriteContext<T>,
          of.ledger.schema,
          { mutation, input, right, refers },
          (tables, faults, referred) =>
            register(of as never, registration as never, input, {
              tables: tables as never,
              faults,
              referred,
              viewer,
            }),
        );
        return (await loadReferred(load(context as never), id)) as never;
      },
    }),
  );
};

type Registering = Pick<Parameters<typeof newFact>[1], 'tables' | 'faults' | 'referred'> & {
  readonly viewer: WriteContext<Tables>['viewer'];
};

async function register(
  entity: AnyEntity,
  { facts }: Registration<Given>,
  input: Given,
  { viewer, ...given }: Registering,
): Promise<string> {
  const { tables, faults } = given;
  const table = (tables as unknown as Record<string, Table>)[entity.table] as Table;
  const isTaken = async (slug: string) => (await table.count({ where: { slug } })) > 0;
  const sourceKeys = await keepSources(tables, entity.ledger.schema, input.sources, faults);
  const edit = { ...given, row: { id: newId(entity.prefix) }, sourceKeys };
  const whole = Object.fromEntries(Object.keys(entity.details).map((name) => [name, input[name] ?? null]));
  await checkColumns(entity.details, input, edit);
  const details = patchOf(entity.details, whole, edit);
  entity.checkDetails?.(details, { ...edit, path: 'input' });
  const begun: { fact: Fact; row: FactRow }[] = [];
  for (const one of facts(input)) begun.push({ fact: one.fact, row: await firstRow(one, edit) });
  const slug = await newSlug(faults, input.slug, input.name.fr, isTaken);
  faults.settle();
  const deed = { type: entity.type, id: edit.row.id, kind: 'REGISTERED', actor: viewer.actor };
  await recorded(entity.ledger, tables as never, deed, async () => {
    await table.create({ data: { ...entity.initial, id: edit.row.id, slug, ...details, sourceKeys } });
    for (const { fact, row } of begun) {
      await saveFacts(
        entity,
        fact,
        { ...edit, row: { ...details, ...edit.row } },
        { before: [], after: [row], path: 'input' },
      );
    }
  });
  return edit.row.id;
}

/** The row of a fact with which a thing begins; what is wrong with it is noted where the input gave it. */
async function firstRow(
  { fact, given, period = {}, path = 'input', givenBy = (at) => at }: FirstFact,
  edit: FactEdit,
): Promise<FactRow> {
  const faults = new Faults();
  await checkColumns(fact.columns, given, { ...edit, faults }, path);
  const row = await newFact(fact, { ...edit, faults }, given, period, path);
  for (const { path: at, code, message } of faults.found) edit.faults.add(givenBy(at), code, message);
  return row;
}

const capitalised = (text: string): string => `${text[0]?.toUpperCase()}${text.slice(1)}`;
