import type { AskGraph } from '@cdw/kernel/context.ts';
import { answerOf } from '@cdw/kernel/foreign.ts';
import { PAGE_SIZE_MAX } from '@cdw/kernel/limits.ts';
import { rowBy } from '@cdw/kernel/loaders.ts';

const AWAY = `query ($day: Date!, $after: String) {
  spaces(filter: { status: [PLANNED, CLOSED] }, asOf: $day, first: ${PAGE_SIZE_MAX}, after: $after) {
    pageInfo { hasNextPage endCursor } nodes { id } } }`;

type Page = {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: readonly { readonly id: string }[];
};

/**
 * Loads which spaces are not there on a day: those that are planned only, or closed. They are few, so that all are asked for at
 * once, however many rights are followed. Where the graph cannot be asked, none is known to be away.
 */
export const spacesAway = (graph: AskGraph | undefined) =>
  rowBy<{ readonly day: string; readonly ids: ReadonlySet<string> }>(
    (days) =>
      Promise.all(days.map(async (day) => ({ day, ids: graph ? await awayOn(graph, day) : new Set<string>() }))),
    ({ day }) => day,
  );

async function awayOn(graph: AskGraph, day: string): Promise<ReadonlySet<string>> {
  const away = new Set<string>();
  for (let after: string | null = null, isMore = true; isMore; ) {
    const { spaces } = (await answerOf(graph, AWAY, { day, after })) as { spaces?: Page };
    for (const { id } of spaces?.nodes ?? []) away.add(id);
    isMore = spaces?.pageInfo.hasNextPage ?? false;
    after = spaces?.pageInfo.endCursor ?? null;
  }
  return away;
}
