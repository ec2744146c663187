import type { FieldRef, InputFieldRef } from '@pothos/core';
import type { ForeignType } from '../foreign.ts';
import { localizedColumns } from '../language.ts';
import { NAME_CHARACTERS_MAX, NOTE_CHARACTERS_MAX } from '../limits.ts';
import { faultOfReported } from '../reported.ts';
import { orderDay } from '../seed/successive.ts';
import type { Faults } from '../writing/faults.ts';
import type { Tables } from '../writing/ledger.ts';
import { type Reference, type Referred, referenceTo } from '../writing/references.ts';
import { checkedText, checkedTexts, type LocalizedText } from '../writing/texts.ts';
import type { InputFields, ObjectFields } from './any-builder.ts';

/** The columns of a row, by their names in the table. */
export type Row = Readonly<Record<string, unknown>>;

/** Where a value was given, and what is known beside it. */
export type Given = { readonly path: string; readonly faults: Faults; readonly referred: Referred };

/** The tables beside which a value is checked, and the thing to which it is given. */
export type Beside = Given & { readonly tables: Tables; readonly row: { readonly id: string } };

/** One piece of a fact or of the details of a thing: how it is given, checked, kept and read. It is declared once. */
export type Column = {
  readonly isRequired: boolean;
  /** What a new row has, where the column is not given with it but can be corrected. */
  readonly initial?: unknown;
  /** Whether it is given once, when the row is made, and is no other later. */
  readonly isFixed?: boolean;
  /** The field of an input; one that is required may be left out only where it is to stay as it is. */
  readonly input: (t: InputFields, isRequired: boolean) => InputFieldRef<never, never>;
  /** The field of the object type; none where the type has one of its own making. */
  readonly output?: (t: ObjectFields, name: string) => FieldRef<never, never>;
  /** What is written to the table; what is wrong with the value is noted. `null` clears it. */
  readonly columns: (value: unknown, name: string, given: Given) => Row;
  /** The columns of the table that are public. */
  readonly stored: (name: string) => readonly string[];
  /** What the value names in another part of the graph. */
  readonly references?: (value: unknown, path: string) => readonly Reference[];
  /** The type of the thing of the same part of the graph that the value names. */
  readonly names?: string;
  /** The fields by one of which a seed file gives the value, where it may name things of several types: the type by each. */
  readonly seededBy?: Readonly<Record<string, string>>;
  /** What a value of a seed file stands for in a row of a slug, where it is another one than a mutation takes. */
  readonly seededAs?: (value: unknown, slug: string) => unknown;
  /** Notes what is wrong with the value beside what the tables hold. */
  readonly check?: (value: unknown, beside: Beside) => Promise<unknown>;
};

export type Columns = Readonly<Record<string, Column>>;

type Options = { readonly isRequired?: boolean };
type Type = string | object;

const one = (name: string): readonly string[] => [name];

/** A value of a scalar or an enumeration that is kept as it is given. */
export const value = (
  type: Type,
  description: string,
  { isRequired = false, fault }: Options & { readonly fault?: (value: never) => string | undefined } = {},
): Column => ({
  isRequired,
  input: (t, required) => t.field({ type: type as 'PartialDate', required, description }) as never,
  output: (t, name) =>
    t.expose(name as never, { type: type as 'PartialDate', nullable: !isRequired, description }) as never,
  columns: (given, name, { path, faults }) => {
    const wrong = given === null ? undefined : fault?.(given as never);
    if (wrong) faults.add(path, 'INVALID', wrong);
    return { [name]: given };
  },
  stored: one,
});

/** A date on which a source reported something, to the precision known: none reports what is still to come on a later day. */
export const reported = (description: string): Column => value('PartialDate', description, { fault: faultOfReported });

/** A date to the precision known, beside the day by which rows are ordered. */
export const dated = (description: string, orderColumn: string): Column => ({
  ...value('PartialDate', description),
  columns: (given, name) => ({ [name]: given, [orderColumn]: orderDay((given as string | null) ?? undefined) }),
});

/** An address of the web. */
export const address = (description: string): Column => ({
  ...value('URL', description),
  columns: (given, name) => ({ [name]: (given as URL | null)?.href ?? null }),
});

/** Several values of an enumeration, each once. */
export const values = (type: Type, description: string): Column => ({
  isRequired: false,
  input: (t) => t.field({ type: [type as 'PartialDate'], description }) as never,
  output: (t, name) => t.expose(name as never, { type: [type as 'PartialDate'], description }) as never,
  columns: (given, name) => ({ [name]: [...new Set((given as unknown[] | null) ?? [])] }),
  stored: one,
});

/** A text of a line or a paragraph. */
export const text = (
  description: string,
  { isRequired = false, charactersMax = NAME_CHARACTERS_MAX }: Options & { readonly charactersMax?: number } = {},
): Column => ({
  isRequired,
  input: (t, required) =>
    t.string({
      required,
      description: `${description} ${charactersMax.toLocaleString('en')} characters at most.`,
    }) as never,
  output: (t, name) => t.exposeString(name as never, { nullable: !isRequired, description }) as never,
  columns: (given, name, { path, faults }) => ({
    [name]: checkedText(faults, path, given as string | null, charactersMax),
  }),
  stored: one,
});

/** What a reader should know of a fact, in French. */
export const note = (of: string): Column =>
  text(`What a reader should know of ${of}, in French.`, { charactersMax: NOTE_CHARACTERS_MAX });

const LANGUAGES = ['Fr', 'Nl', 'De', 'En'] as const;
const NOTHING = { fr: null, nl: null, de: null, en: null } as never;

/** A text in French, and in other languages where they are known. */
export const localized = (
  description: string,
  { isRequired = false, charactersMax = NAME_CHARACTERS_MAX }: Options & { readonly charactersMax?: number } = {},
): Column => ({
  isRequired,
  input: (t, required) =>
    t.field({
      type: 'LocalizedTextInput',
      required,
      description: `${description} ${charactersMax.toLocaleString('en')} characters at most.`,
    }) as never,
  output: (t, name) => t.text(name as never, { description, nullable: !isRequired }) as never,
  columns: (given, name, { path, faults }) =>
    given === null
      ? localizedColumns(name, NOTHING)
      : checkedTexts(faults, path, name, given as LocalizedText, charactersMax),
  stored: (name) => LANGUAGES.map((language) => `${name}${language}`),
});

const answered = (row: Row, column: string, key: string) => (row[column] ? { [key]: row[column] } : null);

type ReferenceOptions = Options & {
  /** The type that the field answers. */
  readonly type: object;
  readonly column: string;
};

/** A thing of another part of the graph. The field answers it as of the day for which the fact is read. */
export const reference = (
  to: ForeignType,
  description: string,
  { type, column, isRequired = false }: ReferenceOptions,
): Column => ({
  isRequired,
  input: (t, required) =>
    (to.argument === 'nis'
      ? t.field({ type: 'NIS', required, description: `${description} Its REFNIS code.` })
      : t.id({ required, description: `${description} Its identifier begins with \`${to.prefix}_\`.` })) as never,
  output: (t) =>
    t.field({
      type: type as never,
      nullable: true,
      description,
      resolve: (row: object) => answered(row as Row, column, to.argument) as never,
    }) as never,
  columns: (given) => ({ [column]: given }),
  stored: () => [column],
  references: (given, path) => referenceTo(to, given as string | null, path),
});
