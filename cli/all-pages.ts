import { refused } from './failures.ts';
import type { Graph } from './graph.ts';
import { PAGES_MAX } from './limits.ts';

type Page<Node> = {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

/** A whole list, page by page: a field of an operation that takes `$after`. */
export async function allPages<Node>(
  graph: Graph,
  operation: string,
  field: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  for (let count = 0; count < PAGES_MAX; count += 1) {
    const data: Record<string, Page<Node>> = await graph.ask(operation, { ...variables, after });
    const page = data[field];
    if (!page) return nodes;
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
  throw refused(`The list has more than ${PAGES_MAX} pages, so it was not read to its end. Restrict it.`);
}
