import { createHash } from 'node:crypto';
import { Failure } from '../failures.ts';
import type { Graph } from '../graph.ts';
import { FIGURES_PER_BATCH_MAX } from '../limits.ts';
import { columnOf, type Fault, type Figure } from './figures-of.ts';

type Giving = {
  readonly evaluation: string | undefined;
  readonly givenBy: string | undefined;
  readonly sources: readonly object[];
};

/** At which figure of a batch, and at which of its fields, the graph finds a fault. */
const PLACE = /^input\.observations\.(\d+)\.(\w+)/;

/**
 * Hands figures in, a batch a change. Each is sent under a key made of what it says, so that whoever sends a file again,
 * because it broke off or some of its lines were mended, hands in only what was not. A batch with faults stops no other.
 */
export async function submit(
  graph: Graph,
  figures: readonly Figure[],
  giving: Giving,
): Promise<{ ids: string[]; faults: Fault[] }> {
  const ids: string[] = [];
  const faults: Fault[] = [];
  for (let first = 0; first < figures.length; first += FIGURES_PER_BATCH_MAX) {
    const batch = figures.slice(first, first + FIGURES_PER_BATCH_MAX);
    const input = { ...giving, observations: batch.map(({ observation }) => observation) };
    const key = createHash('sha256').update(JSON.stringify(input)).digest('hex');
    try {
      const { submitObservations } = await graph.ask<{ submitObservations: { id: string }[] }>(
        'figures-submit',
        { input },
        `figures-${key}`,
      );
      ids.push(...submitObservations.map(({ id }) => id));
    } catch (cause) {
      faults.push(...faultsIn(cause, batch));
    }
  }
  return { ids, faults };
}

/** What the graph found wrong with the lines of a batch; anything else that went wrong ends the command. */
function faultsIn(cause: unknown, batch: readonly Figure[]): Fault[] {
  const told =
    cause instanceof Failure ? (cause.answer?.errors ?? []).flatMap(({ extensions }) => extensions?.faults ?? []) : [];
  const faults = told.map(({ path, message }) => {
    const [, place, field = ''] = PLACE.exec(path) ?? [];
    return place === undefined
      ? undefined
      : { line: batch[Number(place)]?.line ?? 0, column: columnOf(field), message };
  });
  const known = faults.filter((fault) => fault !== undefined);
  if (known.length === 0 || known.length < faults.length) throw cause;
  return known;
}
