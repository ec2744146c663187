import { type FieldKind, type FieldRef, RootFieldBuilder, type SchemaTypes } from '@pothos/core';
import './arguments.ts';
import type { KernelTypes } from './builder.ts';
import { inLanguage, type Localized } from './language.ts';
import { loadPresent } from './loaders.ts';
import type { SourceRow } from './source.ts';
import type { Period } from './validity.ts';

type LocalizedPrefix<Row> = { [K in keyof Row]: K extends `${infer Prefix}Fr` ? Prefix : never }[keyof Row] & string;

/** The fields that recur on types of every subgraph, as methods of Pothos' field builder. */
declare global {
  export namespace PothosSchemaTypes {
    export interface RootFieldBuilder<Types extends SchemaTypes, ParentShape, Kind extends FieldKind = FieldKind> {
      /** The works that state this. */
      sources: ParentShape extends { sourceKeys: string[] }
        ? (description?: string) => FieldRef<Types, SourceRow[]>
        : never;
      /** The period in which this holds. */
      period: ParentShape extends { validFrom: string | null; validThrough: string | null }
        ? (description?: string) => FieldRef<Types, Period>
        : never;
      /** A text in the language asked for, from the columns `nameFr`, `nameNl`, … */
      text: (
        prefix: LocalizedPrefix<ParentShape>,
        options: { description: string; nullable?: boolean },
      ) => FieldRef<Types, string | null>;
    }
  }
}

type AnyFieldBuilder = PothosSchemaTypes.RootFieldBuilder<
  PothosSchemaTypes.ExtendDefaultTypes<KernelTypes<object, object>>,
  object,
  'Object'
>;

// Pothos' own plugins add their methods to this prototype in the same way; its methods are not known to its class type.
const fields = RootFieldBuilder.prototype as unknown as Record<string, unknown>;

fields.sources = function (this: AnyFieldBuilder, description = 'The published works that state this.') {
  return this.field({
    type: ['Source'],
    description,
    resolve: (row, _args, { sources }) => loadPresent(sources, (row as { sourceKeys: string[] }).sourceKeys),
  });
};

fields.period = function (this: AnyFieldBuilder, description = 'When this holds, or held.') {
  return this.field({ type: 'Period', description, resolve: (row) => row as Period });
};

fields.text = function (this: AnyFieldBuilder, prefix: string, options: { description: string; nullable?: boolean }) {
  return this.string({
    description: `${options.description} In the language asked for where it is known, else in French.`,
    nullable: options.nullable ?? false,
    args: { lang: this.arg.language() },
    // Where the field is not nullable, neither is the French column.
    resolve: (row, { lang }) => inLanguage(row as Localized<string>, prefix, lang) as string,
  });
};
