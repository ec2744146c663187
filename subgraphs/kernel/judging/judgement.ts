import type { Day } from '../days.ts';
import type { Texts } from '../language.ts';
import type { SourceRow } from '../source.ts';
import type { Period } from '../validity.ts';

/** How a result is computed; a formula that changes gets a new version. */
export type JudgementFormula = {
  /** What the formula is called in the graph: `BREAK_EVEN`. */
  readonly name: string;
  readonly version: number;
  /** The computation itself, in the names of the inputs. */
  readonly expression: string;
  readonly description: Texts;
};

/** Something that a result was computed from, or that was looked for and is not known. */
export type JudgementInput = {
  readonly name: Texts;
  /** The exact value as text; null where it is not known. */
  readonly value: string | null;
  readonly unit?: string | null | undefined;
  readonly period?: Period | null | undefined;
  /** The works that state it: by their key here, or whole where another subgraph brought them. */
  readonly sources: readonly (string | SourceRow)[];
  readonly entity?: { readonly type: string; readonly id: string } | null | undefined;
};

/** A computed result that explains itself. Without a value it is unknown, and the reason says what is missing. */
export type Judgement<Value = unknown> = {
  readonly value: Value | null;
  readonly because: Texts;
  readonly inputs: readonly JudgementInput[];
  /** How many inputs there are, where they were not all read. */
  readonly inputCount?: number | undefined;
  readonly formula: JudgementFormula;
  readonly asOf: Day;
};
