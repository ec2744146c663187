import type { InputFieldMap, InputShapeFromFields, SchemaTypes } from '@pothos/core';
import { loadReferred } from '../loaders.ts';
import type { Period } from '../validity.ts';
import type { Tables } from '../writing/ledger.ts';
import { newId } from '../writing/new-id.ts';
import { recorded } from '../writing/recorded.ts';
import type { Reference } from '../writing/references.ts';
import { newSlug } from '../writing/slugs.ts';
import { type GivenSource, keepSources } from '../writing/sources.ts';
import type { LocalizedText } from '../writing/texts.ts';
import { byOrganisations, type WriteContext, written } from '../writing/written.ts';
import type { AnyBuilder, InputFields } from './any-builder.ts';
import { type GivenFact, newFact, patchOf } from './change-fact.ts';
import { inputOf, referencesOf } from './define-fact.ts';
import type { AnyEntity, Entity } from './entity.ts';
import type { Fact } from './fact.ts';
import { saveFacts } from './save-facts.ts';

/** A fact with which a new thing begins. */
type FirstFact = {
  readonly fact: Fact;
  readonly given: GivenFact;
  readonly period?: Period;
  readonly path?: string;
};

type Registration<Input> = {
  readonly says: string;
  /** The organisations that may register it; where there are none, only the agency may. */
  readonly owners: (input: Input) => readonly string[];
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
  const Input = builder.inputType(`${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`, {
    description: `A ${noun} that the graph does not know yet. What is not known of it is left out.`,
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
      description: `${says} Needs the scope \`${scope}\`.`,
      authScopes: { scope },
      args: { input: t.arg({ type: Input, required: true, description: `What is known of the ${noun}.` }) },
      resolve: async (_root, args, context) => {
        const input = args.input as unknown as Given;
        const { viewer } = context as unknown as WriteContext<T>;
        const right = byOrganisations<T>(viewer, async () => owners(input), of.who);
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
  const details = patchOf(entity.details, whole, edit);
  const first = facts(input).map(async ({ fact, given: columns, period = {}, path = 'input' }) => ({
    fact,
    row: await newFact(fact, edit, columns, period, path),
  }));
  const begun = await Promise.all(first);
  const slug = await newSlug(faults, input.slug, input.name.fr, isTaken);
  faults.settle();
  const deed = { type: entity.type, id: edit.row.id, kind: 'REGISTERED', actor: viewer.actor };
  await recorded(entity.ledger, tables as never, deed, async () => {
    await table.create({ data: { ...entity.initial, id: edit.row.id, slug, ...details, sourceKeys } });
    for (const { fact, row } of begun) {
      await saveFacts(entity, fact, edit, { before: [], after: [row], path: 'input' });
    }
  });
  return edit.row.id;
}
