import { refused } from './failures.ts';
import type { Graph } from './graph.ts';
import { PAGES_MAX } from './limits.ts';

type Variables = Readonly<Record<string, unknown>>;
type Page<Node> = {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

/** A whole list, page by page: a connection that an operation asks for with `$after`. */
export const allPages = <Node>(graph: Graph, operation: string, field: string, variables: Variables = {}) =>
  everyPage<Record<string, Page<Node>>, Node>(graph, operation, variables, (data) => data[field]);

/** The same of what is cut into pages in its own way. */
export async function everyPage<Data, Node>(
  graph: Graph,
  operation: string,
  variables: Variables,
  pageOf: (data: Data) => Page<Node> | undefined,
): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  for (let count = 0; count < PAGES_MAX; count += 1) {
    const page = pageOf(await graph.ask<Data>(operation, { ...variables, after }));
    if (!page) return nodes;
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
  throw refused(`The list has more than ${PAGES_MAX} pages, so it was not read to its end. Restrict it.`);
}
