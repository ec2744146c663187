import DataLoader from 'dataloader';
import type { AskGraph } from './context.ts';
import { unavailable } from './errors.ts';
import { BATCH_KEYS_MAX, REFERENCES_PER_LOOKUP_MAX } from './limits.ts';
import { mayBeKey, type Types } from './lookup.ts';

/** A type of thing that another subgraph keeps, and how the graph is asked for one. */
export type ForeignType = {
  readonly type: string;
  /** With which letters its identifiers begin; without, its key is no identifier and tells nothing by itself. */
  readonly prefix?: string;
  /** Where an input may name things of several types: all of them, by the letters with which their identifiers begin. */
  readonly among?: Types;
  /** The field of the query that finds one, and the argument that takes its key. */
  readonly field: string;
  readonly argument: 'id' | 'nis';
  /** What is to be known of it, as a selection. */
  readonly fields: string;
};

/** A thing of another subgraph, by its key. */
export type Foreign = { readonly to: ForeignType; readonly key: string };

/** What the graph answered of a thing; null where it is not there. */
export type Found = Readonly<Record<string, unknown>> | null;

/** What is said where the graph cannot be asked, and where it does not answer. */
export type Refusal = { readonly noGraph: string; readonly noAnswer: string };

const CANNOT_READ: Refusal = {
  noGraph:
    'What this is computed from is kept by other parts of the graph, which cannot be asked, since this service does not know its gateway. Set GATEWAY_URL, or ask through the gateway.',
  noAnswer:
    'What this is computed from is kept by another part of the graph, which does not answer. Please try again later.',
};

/** Asks the graph, as any client would, for things of other subgraphs: each once, as many in a question as it takes. */
export async function askFor(
  graph: AskGraph | undefined,
  things: readonly Foreign[],
  refusal: Refusal = CANNOT_READ,
): Promise<Map<string, Found>> {
  const asked = [...new Map(things.map((thing) => [thing.key, thing])).values()].filter(({ key }) => mayBeKey(key));
  const found = new Map<string, Found>();
  for (let start = 0; start < asked.length; start += REFERENCES_PER_LOOKUP_MAX) {
    const part = asked.slice(start, start + REFERENCES_PER_LOOKUP_MAX);
    const variables = Object.fromEntries(part.map(({ key }, place) => [`key${place}`, key]));
    const data = await answerOf(graph, documentOf(part), variables, refusal);
    for (const [place, { key }] of part.entries()) {
      if (data[`found${place}`] === undefined) throw unavailable(refusal.noAnswer);
      found.set(key, data[`found${place}`] as Found);
    }
  }
  return found;
}

/** The data of an answer of the graph, all of it: a thing that is gone is null, and nothing else may be missing. */
export async function answerOf(
  graph: AskGraph | undefined,
  document: string,
  variables: Readonly<Record<string, unknown>>,
  refusal: Refusal = CANNOT_READ,
): Promise<Readonly<Record<string, unknown>>> {
  if (!graph) throw unavailable(refusal.noGraph);
  const { data, errors } = await graph(document, variables);
  if (!data || errors?.some(({ extensions }) => extensions?.code !== 'NOT_FOUND')) throw unavailable(refusal.noAnswer);
  return data;
}

/** Loads what a computation needs to know of things of other subgraphs: one question for all that are asked in one turn. */
export const foreignBy = <Thing extends object>(
  graph: AskGraph | undefined,
  to: ForeignType,
): DataLoader<string, Thing | null> =>
  new DataLoader(
    async (keys) => {
      const things = keys.map((key) => ({ to, key }));
      const found = await askFor(graph, things);
      return keys.map((key) => (found.get(key) ?? null) as Thing | null);
    },
    { maxBatchSize: BATCH_KEYS_MAX },
  );

function documentOf(asked: readonly Foreign[]): string {
  const variables = asked.map(({ to }, place) => `$key${place}: ${to.argument.toUpperCase()}!`);
  const fields = asked.map(
    ({ to }, place) => `found${place}: ${to.field}(${to.argument}: $key${place}) { ${to.fields} }`,
  );
  return `query (${variables.join(', ')}) { ${fields.join(' ')} }`;
}
