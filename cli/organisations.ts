import { refused } from './failures.ts';
import type { Graph } from './graph.ts';

export type Organisation = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly version: number;
};

const ID_PREFIX = 'org_';

/** How an operation of ours is told which organisation is meant: by its identifier, or by its slug. */
export const organisationKey = (slugOrId: string): { id: string } | { slug: string } =>
  slugOrId.startsWith(ID_PREFIX) ? { id: slugOrId } : { slug: slugOrId };

/** The organisation that somebody means. */
export async function organisationOf(graph: Graph, slugOrId: string): Promise<Organisation> {
  const { organisation } = await graph.ask<{ organisation: Organisation | null }>(
    'organisation',
    organisationKey(slugOrId),
  );
  return organisation ?? unknown(slugOrId);
}

export const organisationsOf = (graph: Graph, slugsOrIds: readonly string[]): Promise<Organisation[]> =>
  Promise.all(slugsOrIds.map((slugOrId) => organisationOf(graph, slugOrId)));

export function unknown(slugOrId: string): never {
  throw refused(
    `There is no organisation "${slugOrId}". Find its slug by: npx cdw organisations list --text <part of its name>`,
  );
}
