import { Failure } from '../failures.ts';
import type { Graph } from '../graph.ts';
import { FIGURES_PER_BATCH_MAX } from '../limits.ts';
import { columnOf, type Fault, type Figure } from './figures-of.ts';

type Giving = {
  readonly evaluation: string | undefined;
  readonly givenBy: string | undefined;
  readonly sources: readonly object[];
};

/** A figure that the graph has: handed in now, or before. */
type Kept = { readonly line: number; readonly id: string };

type Outcome = { readonly given: readonly Kept[]; readonly before: readonly Kept[]; readonly faults: readonly Fault[] };

/** A fault that the graph finds, and of which figure of a batch it is; of none, where it is of what was said beside them. */
type Told = {
  readonly figure?: Figure | undefined;
  readonly code: string;
  readonly id?: string;
  readonly fault: Fault;
};

/** At which figure of a batch, and at which of its fields, the graph finds a fault. */
const PLACE = /^input\.observations\.(\d+)(?:\.(\w+))?/;

/**
 * Hands figures in, a batch a change. The graph tells which of them it has already, exactly so: they are left out, and the
 * others of their batch are sent again. So a file that broke off or was mended is sent whole, wherever its lines stand by
 * now. A batch with faults stops no other.
 */
export async function submit(graph: Graph, figures: readonly Figure[], giving: Giving): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (let first = 0; first < figures.length; first += FIGURES_PER_BATCH_MAX) {
    outcomes.push(await give(graph, figures.slice(first, first + FIGURES_PER_BATCH_MAX), giving));
  }
  return {
    given: outcomes.flatMap(({ given }) => given),
    before: outcomes.flatMap(({ before }) => before),
    faults: outcomes.flatMap(({ faults }) => faults),
  };
}

async function give(graph: Graph, batch: readonly Figure[], giving: Giving): Promise<Outcome> {
  if (batch.length === 0) return { given: [], before: [], faults: [] };
  const input = { ...giving, observations: batch.map(({ observation }) => observation) };
  try {
    const { submitObservations } = await graph.ask<{ submitObservations: { id: string }[] }>('figures-submit', {
      input,
    });
    const given = submitObservations.map(({ id }, place) => ({ id, line: batch[place]?.line ?? 0 }));
    return { given, before: [], faults: [] };
  } catch (cause) {
    const told = toldBy(cause, batch);
    const before = told.flatMap(({ figure, code, id }) =>
      figure && id && code === 'NO_CHANGE' ? [{ line: figure.line, id }] : [],
    );
    const lines = new Set(before.map(({ line }) => line));
    const faults = told.flatMap(({ figure, fault }) => (figure && lines.has(figure.line) ? [] : [fault]));
    if (faults.length > 0) return { given: [], before, faults };
    const rest = await give(
      graph,
      batch.filter(({ line }) => !lines.has(line)),
      giving,
    );
    return { ...rest, before: [...before, ...rest.before] };
  }
}

/** What the graph found wrong with an input; anything else that went wrong ends the command. */
function toldBy(cause: unknown, batch: readonly Figure[]): Told[] {
  const faults =
    cause instanceof Failure ? (cause.answer?.errors ?? []).flatMap(({ extensions }) => extensions?.faults ?? []) : [];
  if (faults.length === 0) throw cause;
  return faults.map(({ path, code, message: said, id }) => {
    const message = said.replaceAll(/input\.observations\.(\d+)/g, (_path, place) => `line ${batch[place]?.line}`);
    const [, place, field] = PLACE.exec(path) ?? [];
    const figure = place === undefined ? undefined : batch[Number(place)];
    const where = figure
      ? { line: figure.line, ...(field && { column: columnOf(field) }) }
      : { column: optionOf(path) };
    return { figure, code, ...(id && { id }), fault: { ...where, message } };
  });
}

/** The option that says a field which stands beside the figures. */
const OPTIONS = { evaluation: '--evaluation', givenBy: '--given-by', sources: '--source' };

const optionOf = (path: string): string =>
  Object.entries(OPTIONS).find(([field]) => path.startsWith(`input.${field}`))?.[1] ?? path;
