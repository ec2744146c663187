import type { FieldMap } from '@pothos/core';
import type { Days, Period } from '../validity.ts';
import type { Viewer } from '../viewer.ts';
import type { FurtherRight, Keeping } from '../writing/change-thing.ts';
import type { Tables } from '../writing/ledger.ts';
import type { ObjectFields } from './any-builder.ts';
import type { Closing, DatedFact } from './arrange.ts';
import type { Columns, Given, Row } from './columns.ts';

/** A row of a fact's table. */
export type FactRow = Row & DatedFact & { readonly sourceKeys: string[] };

/** What is known of a row that is to be written, before its period is arranged beside the others. */
export type Draft = Given & {
  /** What was given, by the names of the input. */
  readonly input: Row;
  /** The thing that the fact belongs to. */
  readonly owner: Row & { readonly id: string };
  readonly tables: Tables;
  readonly period: Period;
  /** Its place among those that are given together, from 0. */
  readonly place?: number;
};

/** The ways in which a fact is changed. */
export type Way = 'BEGIN' | 'END' | 'CORRECT' | 'WITHDRAW';

/** What is known where a row is withdrawn. */
type Withdrawing = Pick<Given, 'faults'> & { readonly tables: Tables; readonly rows: readonly FactRow[] };

/** Facts fall into groups, in each of which one holds at a time; in a succession, one that begins ends the one before it. */
type Groups = {
  readonly groupOf: (row: Row) => string;
  readonly isSuccession: (row: Row) => boolean;
  /** What facts of different groups may not have in common on one day. */
  readonly isApartBy?: (row: Row) => string;
};

/**
 * How often a fact holds at a time: once, in a succession; once for each key of columns, where two that meet are refused;
 * once in each of some groups; or it is an entry without a period.
 */
type Cardinality = 'ONE' | readonly string[] | Groups | 'ENTRY';

type Change = {
  readonly mutation: string;
  /** What the feed calls it, as a participle: RENAMED. */
  readonly kind: string;
  readonly says: string;
};

/** A kind of fact of a noun, declared once. */
export type FactSpec = {
  /** The object type, and the model of the table. */
  readonly type: string;
  /** Whether facts of other kinds have the same object type, which then is defined by hand. */
  readonly isTypeShared?: boolean;
  /** What it is called in the names of mutations: `correct…`, `withdraw…`. */
  readonly name: string;
  /** How people call it: "service". */
  readonly noun: string;
  /** The table, as the client of the subgraph names it, and its column that names the thing that the fact belongs to. */
  readonly table: string;
  readonly owner: string;
  readonly prefix: string;
  /** The field of the snapshot that lists the facts, and the relation of the model. */
  readonly part: string;
  readonly holds: Cardinality;
  readonly columns: Columns;
  /** The column by which entries are ordered. */
  readonly orderColumn?: string;
  /** Whether a thing always has at least one. */
  readonly isKept?: boolean;
  /** Whether the closing of the thing ends it: while it is open; or whatever its own end, which `statedThrough` keeps. */
  readonly endsWithOwner?: boolean | 'ALWAYS';
  /** Whether a row is the thing itself, of which the period is a fact. */
  readonly isThing?: boolean;
  /** Who keeps the fact that an input names or gives, where that is not whoever keeps the thing. */
  readonly keptBy?: (input: Row) => Keeping<never, { readonly id: string }>;
  /** Who of those that keep it may change a fact of it so, where not all of them may. */
  readonly right?: (way: Way, input: Row, viewer: Viewer) => FurtherRight<never, { readonly id: string }> | undefined;
  /** Notes why a row cannot be withdrawn. */
  readonly checkWithdrawal?: (row: FactRow, edit: Withdrawing) => Promise<void> | void;
  /** What ends a fact beside the closing of its thing, as the end of another one that it names does; the same for all of which one holds at a time. */
  readonly endsWith?: (row: Row, tables: Tables) => Promise<Closing | undefined>;
  /** Whether a row closes the thing. */
  readonly closes?: (row: Row) => boolean;
  /** Derives columns from others, and notes what is wrong with the row as a whole. */
  readonly complete?: (row: Row, draft: Draft) => Row | Promise<Row>;
  /** The days of a row that its period does not tell. */
  readonly days?: (row: Row, draft: Draft) => Partial<Days> | undefined | Promise<Partial<Days> | undefined>;
  /** How the period is described. */
  readonly period?: string;
  /** Fields of the object type that are no columns. */
  readonly fields?: (t: ObjectFields) => FieldMap;
  /** The lists of the thing: what holds on a day, and all of them. */
  readonly lists?: { readonly now?: readonly [string, string]; readonly history: readonly [string, string] };
  /** The loader that reads them by the identifier of the thing. */
  readonly rows: string;
  /** The loader that reads one by its identifier, where it is an entity that other parts of the graph refer to. */
  readonly loader?: string;
  /** The loader that reads one by its identifier, where what begins or corrects one answers it and not its thing. */
  readonly answeredBy?: string;
  /** How inputs call the fact and the date of its beginning, where that is not `fact` and `from`. */
  readonly inputs?: { readonly fact?: string; readonly from?: string };
  /** The mutation that begins one; `from` describes its date. */
  readonly begin?: Change & { readonly from: string };
  /** The mutation that ends one. */
  readonly end?: Change;
};

export type Fact = FactSpec;

/** The columns of the table that anybody may read, with the identifier. */
export const storedColumns = ({ columns, holds }: FactSpec): readonly string[] => [
  'id',
  ...Object.entries(columns).flatMap(([name, column]) => column.stored(name)),
  ...(holds === 'ENTRY' ? [] : ['validFrom', 'validThrough']),
  'sourceKeys',
  'recordedAt',
];

/** The group to which a row belongs: of its facts one holds at a time. */
export function groupOf({ holds }: FactSpec, row: Row): string {
  if (holds === 'ONE' || holds === 'ENTRY') return '';
  return 'groupOf' in holds ? holds.groupOf(row) : JSON.stringify(holds.map((column) => row[column]));
}

/** Whether a fact that begins ends the one before it in its group. */
export const isSuccession = ({ holds }: FactSpec, row: Row): boolean =>
  holds === 'ONE' || (typeof holds === 'object' && 'groupOf' in holds && holds.isSuccession(row));

/** In which order a thing's facts are read: the oldest first. */
export const orderOf = ({ orderColumn = 'firstDay' }: FactSpec) =>
  [{ [orderColumn]: 'asc' as const }, { id: 'asc' as const }] as const;
