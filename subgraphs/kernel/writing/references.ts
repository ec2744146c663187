import type { AskGraph } from '../context.ts';
import { badUserInput, unavailable } from '../errors.ts';
import { REFERENCES_PER_LOOKUP_MAX, REFERENCES_PER_WRITE_MAX } from '../limits.ts';
import { isOfAnotherType, notFoundMessage } from './existing.ts';
import { Faults } from './faults.ts';

/** A type of thing that another subgraph keeps, and how the graph is asked for one. */
export type ForeignType = {
  readonly type: string;
  /** With which letters its identifiers begin; without, its key is no identifier and tells nothing by itself. */
  readonly prefix?: string;
  /** The field of the query that finds one, and the argument that takes its key. */
  readonly field: string;
  readonly argument: 'id' | 'nis';
  /** What is to be known of it, as a selection. */
  readonly fields: string;
};

/** That something names a thing of another subgraph, by its key. */
export type Reference = {
  readonly to: ForeignType;
  readonly key: string;
  /** Where the input names it; without, it is only to be known more of, and its absence is no fault of the input. */
  readonly path?: string;
};

/** What was found of the things that an input names. */
export type Referred = {
  /** Notes each reference to something that is not there. */
  readonly note: (faults: Faults) => void;
  /** What the graph answered of a thing; nothing where it is not there. */
  readonly dataOf: (key: string) => Readonly<Record<string, unknown>> | undefined;
};

type Found = Readonly<Record<string, unknown>> | null;

/** Asks the graph, as any client would, for the things of other subgraphs that an input names: each once. */
export async function lookUp(graph: AskGraph | undefined, references: readonly Reference[]): Promise<Referred> {
  const plausible = references.filter(({ key, to }) => !isWrongType(new Faults(), '', key, to));
  const asked = [...new Map(plausible.map((reference) => [reference.key, reference])).values()];
  if (asked.length > REFERENCES_PER_WRITE_MAX) {
    throw badUserInput(
      `The input names ${asked.length} things of other parts of the graph, but ${REFERENCES_PER_WRITE_MAX} are looked up at once. Send less at once.`,
    );
  }
  const found = new Map<string, Found>();
  for (let start = 0; start < asked.length; start += REFERENCES_PER_LOOKUP_MAX) {
    const part = asked.slice(start, start + REFERENCES_PER_LOOKUP_MAX);
    for (const [key, data] of await ask(graph, part)) found.set(key, data);
  }
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

const isWrongType = (faults: Faults, path: string, key: string, { type, prefix }: ForeignType): boolean =>
  prefix !== undefined && isOfAnotherType(faults, path, key, { type, prefix });

async function ask(graph: AskGraph | undefined, asked: readonly Reference[]): Promise<[string, Found][]> {
  if (!graph) {
    throw unavailable(
      'Whether what the input names exists cannot be checked, since this service does not know its gateway. Nothing was changed. Set GATEWAY_URL, or ask through the gateway.',
    );
  }
  const variables = Object.fromEntries(asked.map(({ key }, place) => [`key${place}`, key]));
  const { data, errors } = await graph(documentOf(asked), variables);
  const isMissing = asked.some((_reference, place) => data?.[`found${place}`] === undefined);
  if (isMissing || errors?.some(({ extensions }) => extensions?.code !== 'NOT_FOUND')) {
    throw unavailable(
      'Whether what the input names exists could not be checked: the part of the graph that keeps it does not answer. Nothing was changed. Please try again later.',
    );
  }
  return asked.map(({ key }, place) => [key, data?.[`found${place}`] as Found]);
}

function documentOf(asked: readonly Reference[]): string {
  const variables = asked.map(({ to }, place) => `$key${place}: ${to.argument.toUpperCase()}!`);
  const fields = asked.map(
    ({ to }, place) => `found${place}: ${to.field}(${to.argument}: $key${place}) { ${to.fields} }`,
  );
  return `query (${variables.join(', ')}) { ${fields.join(' ')} }`;
}
