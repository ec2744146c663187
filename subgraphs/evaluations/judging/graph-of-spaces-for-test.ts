import type { AskGraph } from '@cdw/kernel/context.ts';
import { graphKnowing } from '@cdw/kernel/testing.ts';
import type { Shares } from '../mutualisation/other-sharings.ts';
import type { ComparedSpace } from './all-spaces.ts';

const PAGE = 7;

/** A graph whose made-up spaces can change while a test runs. */
export type GraphOfSpaces = {
  readonly graph: AskGraph;
  /** The documents by which it was asked. */
  readonly asked: string[];
  /** Registers a space, or changes it, and tells so. */
  readonly change: (space: ComparedSpace) => void;
  readonly remove: (id: string) => void;
};

/** A graph that has made-up spaces and access rights, in pages of seven, and knows other things by their keys. */
export function graphOfSpaces(
  spaces: readonly ComparedSpace[],
  known: Readonly<Record<string, object>> = {},
  sharings: readonly Shares[] = [],
): GraphOfSpaces {
  const present = new Map(spaces.map((space) => [space.id, space]));
  const changes: { entityType: string; entityId: string }[] = [];
  const asked: string[] = [];
  const tell = (entityId: string): void => void changes.push({ entityType: 'Space', entityId });
  const graph: AskGraph = async (query, variables) => {
    asked.push(query);
    const first = Number(variables.after ?? 0);
    const end = first + PAGE;
    if (query.includes('latestCursor')) return { data: { spaceChanges: { latestCursor: `${changes.length}` } } };
    if (query.includes('spaceChanges(')) {
      const part = changes.slice(first, end);
      const endCursor = `${first + part.length}`;
      return { data: { spaceChanges: { hasNextPage: end < changes.length, endCursor, changes: part } } };
    }
    if (query.includes('accessRights(')) {
      const pageInfo = { hasNextPage: end < sharings.length, endCursor: `${end}` };
      return { data: { accessRights: { pageInfo, nodes: sharings.slice(first, end) } } };
    }
    if (query.includes('spaces(')) {
      const pageInfo = { hasNextPage: end < present.size, endCursor: `${end}` };
      return { data: { spaces: { pageInfo, nodes: [...present.values()].slice(first, end) } } };
    }
    return await graphKnowing({ ...known, ...Object.fromEntries(present) })(query, variables);
  };
  return {
    graph,
    asked,
    change: (space) => {
      present.set(space.id, space);
      tell(space.id);
    },
    remove: (id) => {
      present.delete(id);
      tell(id);
    },
  };
}
