import type DataLoader from 'dataloader';
import type { Viewer } from '../viewer.ts';
import type { Edit, FurtherRight, Kind } from '../writing/change-thing.ts';
import type { Tables } from '../writing/ledger.ts';
import type { Closing } from './arrange.ts';
import type { Beside, Columns, Row as Details, Given } from './columns.ts';
import type { Fact, FactRow } from './fact.ts';

/** The facts of a thing, by their kinds. */
export type FactsOfThing = (fact: Pick<Fact, 'part'>) => readonly FactRow[];

/** A noun with a history: what is declared of it once, and from which its types, inputs, changes and feed follow. */
export type Entity<T extends Tables, Type extends string, Row extends { id: string }> = Kind<T, Type, Row> & {
  /** How people call it: "letter". */
  readonly noun: string;
  /** The field of an input that names it. */
  readonly argument: string;
  /** The scope without which nobody changes it. */
  readonly scope: string;
  /** Whether nobody but the agency changes it. */
  readonly isKeptByAgency?: boolean;
  /** Who of those that keep it may change it so, where not all of them may. */
  readonly right?: (input: Details, viewer: Viewer) => FurtherRight<T, Row> | undefined;
  /** Its table, as the client of the subgraph names it. */
  readonly table: string;
  readonly load: (context: never) => DataLoader<string, Row | null>;
  /** What is kept of it without a history. */
  readonly details: Columns;
  /** The mutation that changes them, where every change is a correction: `correctLetter`, in place of `updateLetter`. */
  readonly correctedBy?: string;
  /** Notes what is wrong with them as a whole. */
  readonly checkDetails?: (details: Details, given: Beside) => Promise<void> | void;
  /** Columns that `refresh` fills, as a new row has them before. */
  readonly initial?: Readonly<Record<string, unknown>>;
  /** Public columns that `refresh` derives from its facts. */
  readonly derived?: readonly string[];
  /** Whether it has a period of its own, which its closing ends. */
  readonly hasPeriod?: boolean;
  /** Notes what is wrong with the facts of several kinds beside one another: when they are seeded, and after every change of one. */
  readonly checkFacts?: (
    thing: Details,
    facts: FactsOfThing,
    given: Pick<Given, 'faults' | 'path'>,
    at?: () => string,
  ) => void;
  /** What is kept of it with a history; each fact adds itself. */
  readonly facts: Fact[];
  /** What of its own columns closes it: what ends with it ends then. */
  readonly closing?: (row: Details) => Closing | undefined;
  /** Brings other things up to date after a change of its details; its row before is at hand. */
  readonly follow?: (edit: Edit<T, Row>, before: Row) => Promise<void>;
  /** Brings columns up to date that are made of others, such as the text by which it is found. */
  readonly refresh?: (tables: T, id: string) => Promise<void>;
};

/** What the ways to change a fact need to know of its noun. */
export type Noun = Pick<
  AnyEntity,
  'type' | 'table' | 'prefix' | 'hasPeriod' | 'facts' | 'refresh' | 'closing' | 'checkFacts'
>;

export type AnyEntity = Entity<never, string, { id: string }>;

/** The mutation that changes what is kept of a thing without a history. */
export const detailsMutationOf = ({ correctedBy, type }: Pick<AnyEntity, 'correctedBy' | 'type'>): string =>
  correctedBy ?? `update${type}`;

/** The input of a mutation. */
export const inputTypeOf = (mutation: string): string => `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
