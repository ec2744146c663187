import type { AskGraph } from '@cdw/kernel/context.ts';
import { type Day, today } from '@cdw/kernel/days.ts';
import { badUserInput } from '@cdw/kernel/errors.ts';
import { rowsBy } from '@cdw/kernel/loaders.ts';
import { SPACES_COMPARED_MAX } from '../limits.ts';
import { type ComparedSpace, changesAfter, endOfChanges, everySpace, spacesNamed } from './all-spaces.ts';

/** The spaces as they are at a place in the feed of their changes. */
type Memory = {
  /** Kinds, places and classes of places may change with the calendar alone, which no change tells. */
  readonly day: Day;
  readonly place: string;
  readonly spaces: ReadonlyMap<string, ComparedSpace>;
};

type Kept = { memory?: Memory; reading?: Promise<Memory> | undefined };

/** What this process remembers, by the graph that told it: that answers as it would the public, whoever asks here. */
const keptOf = new WeakMap<AskGraph, Kept>();

/** Loads every space of the graph, the same ones for the whole request: a group of peers is found by comparing them. */
export const rememberedSpaces = (graph: AskGraph | undefined) =>
  rowsBy(
    async () => [...(await remembered(graph)).spaces.values()],
    () => 'all',
  );

/** Requests that come while the graph is read share the reading; one that fails leaves what was remembered before. */
function remembered(graph: AskGraph | undefined): Promise<Memory> {
  const kept: Kept = (graph && keptOf.get(graph)) ?? {};
  if (graph) keptOf.set(graph, kept);
  kept.reading ??= readAgain(graph, kept).finally(() => {
    kept.reading = undefined;
  });
  return kept.reading;
}

/** Once a day everything is read, otherwise what has changed since. */
async function readAgain(graph: AskGraph | undefined, kept: Kept): Promise<Memory> {
  const day = today();
  const before = kept.memory?.day === day ? kept.memory : await readAll(graph, day);
  const changes = await changesAfter(graph, before.place);
  // To read everything again costs less than to follow that many changes.
  kept.memory = changes ? await changed(before, changes, graph) : await readAll(graph, day);
  return kept.memory;
}

/** What changes while the pages are read is told after the place that is asked for before. */
async function readAll(graph: AskGraph | undefined, day: Day): Promise<Memory> {
  const place = await endOfChanges(graph);
  const spaces = new Map<string, ComparedSpace>();
  for await (const page of everySpace(graph)) {
    for (const space of page) spaces.set(space.id, space);
    checkCount(spaces.size);
  }
  return { day, place, spaces };
}

async function changed(
  { day, spaces: before }: Memory,
  { ids, end: place }: { readonly ids: readonly string[]; readonly end: string },
  graph: AskGraph | undefined,
): Promise<Memory> {
  const spaces = new Map(before);
  for (const [id, space] of await spacesNamed(graph, ids)) {
    if (space) spaces.set(id, space);
    else spaces.delete(id);
  }
  checkCount(spaces.size);
  return { day, place, spaces };
}

function checkCount(count: number): void {
  if (count <= SPACES_COMPARED_MAX) return;
  throw badUserInput(`The graph has more than ${SPACES_COMPARED_MAX} spaces, which are not compared at once.`);
}
