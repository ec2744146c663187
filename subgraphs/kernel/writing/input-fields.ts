import { InputFieldBuilder, type InputOrArgRef, type SchemaTypes } from '@pothos/core';
import type { KernelTypes } from '../builder.ts';
import { NOTE_CHARACTERS_MAX, SOURCES_PER_WRITE_MAX } from '../limits.ts';
import type { PartialDate } from '../partial-date.ts';
import type { GivenSource } from './sources.ts';
import type { LocalizedText } from './texts.ts';

/** The input fields that recur in every change, as methods of Pothos' builder of them. */
declare global {
  export namespace PothosSchemaTypes {
    export interface InputFieldBuilder<
      Types extends SchemaTypes,
      Kind extends keyof PothosSchemaTypes.InputFieldOptionsByKind,
    > {
      /** The works that state what is written. */
      sources: () => InputOrArgRef<Types, GivenSource[], Kind>;
      /** The version from which the change of a thing starts, which is named here: "letter". */
      version: (of: string) => InputOrArgRef<Types, number, Kind>;
      /** When something begins, or ends: "When the new name is borne". */
      date: (description: string) => InputOrArgRef<Types, PartialDate, Kind>;
      /** A text in its languages. */
      localized: (description: string) => InputOrArgRef<Types, LocalizedText, Kind>;
      /** What a reader should know. */
      note: () => InputOrArgRef<Types, string | null | undefined, Kind>;
    }
  }
}

type AnyInputBuilder = PothosSchemaTypes.InputFieldBuilder<
  PothosSchemaTypes.ExtendDefaultTypes<KernelTypes<object, object>>,
  'InputObject'
>;

// As with the arguments: Pothos finds them where it makes `t`, and its class type does not know of them.
const fields = InputFieldBuilder.prototype as unknown as Record<string, unknown>;

fields.sources = function (this: AnyInputBuilder) {
  return this.field({
    type: ['SourceInput'],
    required: true,
    description: `The works that state this: at least one, ${SOURCES_PER_WRITE_MAX} at most.`,
  });
};

fields.version = function (this: AnyInputBuilder, of: string) {
  return this.int({
    required: true,
    description: `The \`version\` of the ${of} that the change starts from; where it is another by now, the change is refused with CONFLICT.`,
  });
};

fields.date = function (this: AnyInputBuilder, description: string) {
  return this.field({ type: 'PartialDate', required: true, description: `${description}, to the precision known.` });
};

fields.localized = function (this: AnyInputBuilder, description: string) {
  return this.field({ type: 'LocalizedTextInput', required: true, description });
};

fields.note = function (this: AnyInputBuilder) {
  return this.string({
    description: `What a reader should know of this, in French; ${NOTE_CHARACTERS_MAX.toLocaleString('en')} characters at most.`,
  });
};
