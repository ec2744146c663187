import type { AskGraph } from '@cdw/kernel/context.ts';
import { badUserInput } from '@cdw/kernel/errors.ts';
import { answerOf } from '@cdw/kernel/foreign.ts';
import { rowsBy } from '@cdw/kernel/loaders.ts';
import type { PartialDate } from '@cdw/kernel/partial-date.ts';
import { PAGES_OF_SPACES_MAX } from '../limits.ts';

/** What of a space tells with which others it can be compared. */
export type ComparedSpace = {
  readonly id: string;
  readonly kind: string;
  readonly openedOn: PartialDate | null;
  readonly municipality: {
    readonly ruralClassifications: readonly { readonly year: number; readonly class: string }[];
  } | null;
};

type Page = {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly ComparedSpace[];
};

const SPACES = `query ($after: String) { spaces(first: 100, after: $after) { pageInfo { hasNextPage endCursor }
  nodes { id kind openedOn municipality { ruralClassifications(method: OECD) { year class } } } } }`;

/** Loads every space of the graph, once a request: a group of peers is found by comparing them. */
export const allSpaces = (graph: AskGraph | undefined) =>
  rowsBy(
    () => readAll(graph),
    () => 'all',
  );

async function readAll(graph: AskGraph | undefined): Promise<ComparedSpace[]> {
  const spaces: ComparedSpace[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < PAGES_OF_SPACES_MAX; pages += 1) {
    const page = (await answerOf(graph, SPACES, { after })).spaces as Page;
    spaces.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return spaces;
    after = page.pageInfo.endCursor;
  }
  throw badUserInput(`The graph has more than ${spaces.length} spaces, which are not compared at once.`);
}
