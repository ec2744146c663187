import { InputFieldBuilder, type InputOrArgRef, type SchemaTypes } from '@pothos/core';
import type { KernelTypes } from './builder.ts';
import type { Language } from './language.ts';
import { TEXT_QUERY_CHARACTERS_MAX } from './limits.ts';

/** The arguments and input fields that recur in every subgraph, as methods of Pothos' builder of them. */
declare global {
  export namespace PothosSchemaTypes {
    export interface InputFieldBuilder<
      Types extends SchemaTypes,
      Kind extends keyof PothosSchemaTypes.InputFieldOptionsByKind,
    > {
      /** Chooses a language. */
      language: () => InputOrArgRef<Types, Language | null | undefined, Kind>;
      /** Chooses the day on which something is looked at. */
      asOf: () => InputOrArgRef<Types, Date | null | undefined, Kind>;
      /** Searches some texts, which are named here: "its names, present and former". */
      words: (where: string) => InputOrArgRef<Types, string | null | undefined, Kind>;
    }
  }
}

type AnyArgumentBuilder = PothosSchemaTypes.InputFieldBuilder<
  PothosSchemaTypes.ExtendDefaultTypes<KernelTypes<object, object>>,
  'Arg'
>;

// What is added here is found by Pothos where it makes `t.arg`; its class type does not know of it.
const builder = InputFieldBuilder.prototype as unknown as Record<string, unknown>;

builder.language = function (this: AnyArgumentBuilder) {
  return this.field({ type: 'Language', defaultValue: 'FR', description: 'The language of the text.' });
};

builder.asOf = function (this: AnyArgumentBuilder) {
  return this.field({
    type: 'Date',
    description:
      'The day for which this is asked. Left out, it is the day of `activeAt` where that is given, else the day asked for the object that this stands in, else today (Europe/Brussels).',
  });
};

builder.words = function (this: AnyArgumentBuilder, where: string) {
  return this.string({
    description: `With these words in ${where}: every word must occur, parts of words count, accents and case do not matter. ${TEXT_QUERY_CHARACTERS_MAX} characters at most.`,
  });
};
