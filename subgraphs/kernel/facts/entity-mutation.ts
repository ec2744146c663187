import type { InputFieldMap, InputShapeFromFields, SchemaTypes } from '@pothos/core';
import { loadWritten } from '../loaders.ts';
import type { Viewer } from '../viewer.ts';
import { changeThing, type Edit, type FurtherRight, type Keeping, referencesFor } from '../writing/change-thing.ts';
import type { Faults } from '../writing/faults.ts';
import type { Tables } from '../writing/ledger.ts';
import type { Reference } from '../writing/references.ts';
import type { GivenSource } from '../writing/sources.ts';
import type { WriteContext } from '../writing/written.ts';
import type { AnyBuilder, InputFields } from './any-builder.ts';
import { type Entity, inputTypeOf } from './entity.ts';
import { loaderOf } from './own-reference.ts';

/** What every change of a thing names, beside what it changes. */
type Named = { readonly id: string; readonly version: number; readonly sources?: readonly GivenSource[] };

/** One way in which a thing is changed: what the schema says of it, and what it does. */
export type EntityMutation<T extends Tables, Row, Input, Checked> = {
  /** What the feed calls it, as a participle: RENAMED; it may depend on what is given. */
  readonly kind: string | ((input: Input) => string);
  readonly says: string;
  readonly isCorrection?: boolean;
  /** Whether the thing is there no more: what is answered is another one. */
  readonly isWithdrawal?: boolean;
  /** A withdrawal says that something is not so, for which no work need be named. */
  readonly hasSources?: boolean;
  /** What it answers where that is not the thing: a type, and the loader that finds what the work gives the identifier of. */
  readonly answers?: { readonly type: string; readonly loader: string };
  readonly references?: (input: Input) => readonly Reference[];
  /** Who keeps what is changed, where that is not whoever keeps the thing. */
  readonly keptBy?: ((input: Input) => Keeping<T, Row>) | undefined;
  /** Who of those that keep it may do this to it, where not all of them may. */
  readonly right?: (input: Input, viewer: Viewer) => FurtherRight<T, Row> | undefined;
  /** Notes what is wrong with the input by itself. */
  readonly check?: (faults: Faults, input: Input) => Checked;
  readonly work: (edit: Edit<T, Row>, input: Input, checked: Checked) => Promise<unknown>;
};

/** Defines a mutation that changes one thing for whoever keeps it: its input, its scope, version, sources and change-log entry follow. */
export function entityMutation<T extends Tables, Type extends string, Row extends { id: string }, Checked = undefined>(
  builder: AnyBuilder,
  entity: Entity<T, Type, Row>,
  mutation: string,
  fields: (t: InputFields) => InputFieldMap,
  {
    says,
    kind,
    hasSources = true,
    answers,
    references,
    keptBy,
    right,
    check,
    work,
    ...told
  }: EntityMutation<T, Row, never, Checked>,
): void {
  const { noun, argument, prefix, scope, isKeptByAgency, load } = entity;
  const Input = builder.inputType(inputTypeOf(mutation), {
    description: says,
    fields: (t) => ({
      [argument]: t.id({ required: true, description: `Identifier of the ${noun}; begins with \`${prefix}_\`.` }),
      version: t.version(noun),
      ...(hasSources && { sources: t.sources() }),
      ...fields(t),
    }),
  });
  builder.mutationField(mutation, (t) =>
    t.field({
      type: (answers?.type ?? entity.type) as 'Source',
      nullable: true,
      description: `${says} Needs the scope \`${scope}\`.${isKeptByAgency ? ' Only the agency may.' : ''}`,
      authScopes: { scope, ...(isKeptByAgency && { agency: true }) },
      args: {
        input: t.arg({ type: Input, required: true, description: 'What is changed, and which work states it.' }),
      },
      resolve: async (_root, args, context) => {
        const input = args.input as unknown as Omit<Named, 'id'>;
        const id = (input as unknown as Record<string, string>)[argument] as string;
        const { viewer } = context as unknown as WriteContext<T>;
        const further = both<T, Row>(entity.right?.(input as never, viewer), right?.(input as never, viewer));
        const answered = await changeThing(
          { ...entity, ...keptBy?.(input as never) },
          context as unknown as WriteContext<T>,
          { ...input, id },
          {
            mutation,
            input,
            kind: typeof kind === 'string' ? kind : kind(input as never),
            ...told,
            ...(further && { right: further }),
            ...(references && { refers: references(input as never) }),
            ...(check && { check: (faults: Faults) => check(faults, input as never) }),
            work: async (edit: Edit<T, Row>, checked: Checked) => {
              const written = await work(edit, input as never, checked);
              return answers && written !== undefined ? String(written) : undefined;
            },
          },
        );
        const loader = answers ? loaderOf(context, answers.loader) : load(context as never);
        return (await (told.isWithdrawal ? loader.load(answered) : loadWritten(loader, answered))) as never;
      },
    }),
  );
}

/** Two further rights, of which each has to be had. */
function both<T extends Tables, Row>(
  one: FurtherRight<T, Row> | undefined,
  other: FurtherRight<T, Row> | undefined,
): FurtherRight<T, Row> | undefined {
  if (!one || !other) return one ?? other;
  return {
    refers: async (tables) => [...(await referencesFor(tables, one)), ...(await referencesFor(tables, other))],
    permit: async (deciding) => {
      await one.permit(deciding);
      await other.permit(deciding);
    },
  };
}

/** The same, for the mutations of one subgraph: what an input gives is known to the compiler. */
export const mutationsOf =
  <Types extends SchemaTypes, T extends Tables, Type extends string, Row extends { id: string }>(
    builder: PothosSchemaTypes.SchemaBuilder<Types>,
    entity: Entity<T, Type, Row>,
  ) =>
  <Fields extends InputFieldMap, Checked = undefined>(
    mutation: string,
    {
      input,
      ...definition
    }: EntityMutation<T, Row, InputShapeFromFields<Fields>, Checked> & {
      readonly input: (t: PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>) => Fields;
    },
  ): void =>
    entityMutation(
      builder as unknown as AnyBuilder,
      entity,
      mutation,
      input as unknown as (t: InputFields) => InputFieldMap,
      definition as EntityMutation<T, Row, never, Checked>,
    );
