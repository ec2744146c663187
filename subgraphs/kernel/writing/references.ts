import type { AskGraph } from '../context.ts';
import { badUserInput } from '../errors.ts';
import { askFor, type Foreign, type ForeignType, type Refusal } from '../foreign.ts';
import { REFERENCES_PER_WRITE_MAX } from '../limits.ts';
import { isOfAnotherType, notFoundMessage } from './existing.ts';
import { Faults } from './faults.ts';

/** That something names a thing of another subgraph, by its key. */
export type Reference = Foreign & {
  /** Where the input names it; without, it is only to be known more of, and its absence is no fault of the input. */
  readonly path?: string;
};

/** What an input names by a field that may be left out. An empty key is one too: it names nothing, and is refused for it. */
export const referenceTo = (to: ForeignType, key: string | null | undefined, path: string): Reference[] =>
  key === null || key === undefined ? [] : [{ to, key, path }];

/** What was found of the things that an input names. */
export type Referred = {
  /** Notes each reference to something that is not there. */
  readonly note: (faults: Faults) => void;
  /** What the graph answered of a thing; nothing where it is not there. */
  readonly dataOf: (key: string) => Readonly<Record<string, unknown>> | undefined;
};

const CANNOT_CHECK: Refusal = {
  noGraph:
    'Whether what the input names exists cannot be checked, since this service does not know its gateway. Nothing was changed. Set GATEWAY_URL, or ask through the gateway.',
  noAnswer:
    'Whether what the input names exists could not be checked: the part of the graph that keeps it does not answer. Nothing was changed. Please try again later.',
};

/** Asks the graph, as any client would, for the things of other subgraphs that an input names: each once. */
export async function lookUp(graph: AskGraph | undefined, references: readonly Reference[]): Promise<Referred> {
  const plausible = references.filter(({ key, to }) => !isWrongType(new Faults(), '', key, to));
  const count = new Set(plausible.map(({ key }) => key)).size;
  if (count > REFERENCES_PER_WRITE_MAX) {
    throw badUserInput(
      `The input names ${count} things of other parts of the graph, but ${REFERENCES_PER_WRITE_MAX} are looked up at once. Send less at once.`,
    );
  }
  const found = await askFor(graph, plausible, CANNOT_CHECK);
  return {
    note: (faults) => {
      for (const { path, key, to } of references) {
        if (path === undefined || isWrongType(faults, path, key, to) || found.get(key)) continue;
        faults.add(path, 'NOT_FOUND', notFoundMessage(to.type, key));
      }
    },
    dataOf: (key) => found.get(key) ?? undefined,
  };
}

/** What was found at two times, as one. */
export const together = (one: Referred, other: Referred): Referred => ({
  note: (faults) => {
    one.note(faults);
    other.note(faults);
  },
  dataOf: (key) => one.dataOf(key) ?? other.dataOf(key),
});

const isWrongType = (faults: Faults, path: string, key: string, to: ForeignType): boolean =>
  to.prefix !== undefined && isOfAnotherType(faults, path, key, { ...to, prefix: to.prefix });
