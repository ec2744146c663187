import { batched } from '@cdw/kernel/batched.ts';
import type { AskGraph } from '@cdw/kernel/context.ts';
import type { Day } from '@cdw/kernel/days.ts';
import { answerOf } from '@cdw/kernel/foreign.ts';
import { LIST_VALUES_MAX, PAGE_SIZE_MAX } from '@cdw/kernel/limits.ts';

type Asked = { readonly spaceId: string; readonly day: Day };

const AWAY = `query ($ids: [ID!]!, $day: Date!, $after: String) {
  spaces(filter: { ids: $ids, status: [PLANNED, CLOSED] }, asOf: $day, first: ${PAGE_SIZE_MAX}, after: $after) {
    pageInfo { hasNextPage endCursor } nodes { id } } }`;

type Page = {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: readonly { readonly id: string }[];
};

/**
 * Loads whether a space is not there on a day, because it is planned only or closed. Those that are away are few, so that one
 * question asks for as many spaces as a filter takes. Where the graph cannot be asked, none is known to be away.
 */
export const isSpaceAway = (graph: AskGraph | undefined) =>
  batched<Asked, boolean>({
    sameness: ({ day }) => day,
    parentOf: ({ spaceId }) => spaceId,
    load: async (asked) => {
      const away = graph ? await awayAmong(graph, asked) : new Set<string>();
      return asked.map(({ spaceId }) => away.has(spaceId));
    },
  });

async function awayAmong(graph: AskGraph, asked: readonly Asked[]): Promise<ReadonlySet<string>> {
  const away = new Set<string>();
  for (let start = 0; start < asked.length; start += LIST_VALUES_MAX) {
    const part = asked.slice(start, start + LIST_VALUES_MAX);
    const variables = { ids: part.map(({ spaceId }) => spaceId), day: part[0]?.day };
    for (let after: string | null = null, isMore = true; isMore; ) {
      const { spaces } = (await answerOf(graph, AWAY, { ...variables, after })) as { spaces?: Page };
      for (const { id } of spaces?.nodes ?? []) away.add(id);
      isMore = spaces?.pageInfo.hasNextPage ?? false;
      after = spaces?.pageInfo.endCursor ?? null;
    }
  }
  return away;
}
