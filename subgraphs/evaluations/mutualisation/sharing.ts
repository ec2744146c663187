import type { AskGraph } from '@cdw/kernel/context.ts';
import { badUserInput } from '@cdw/kernel/errors.ts';
import { askFor, type ForeignType } from '@cdw/kernel/foreign.ts';
import { PAGE_SIZE_MAX } from '@cdw/kernel/limits.ts';
import { rowBy } from '@cdw/kernel/loaders.ts';
import type { PartialDate } from '@cdw/kernel/partial-date.ts';
import type { SourceRow } from '@cdw/kernel/source.ts';
import { SOURCE } from '../judging/foreign-facts.ts';
import { SHARED_USES_MAX } from '../limits.ts';

type Told = { readonly from: PartialDate | null; readonly through: PartialDate | null };

export type Shared = {
  readonly id: string;
  readonly visitCount: number | null;
  readonly period: Told;
  readonly sources: readonly SourceRow[];
};

type Right<Uses> = {
  readonly id: string;
  readonly period: Told;
  readonly host: { readonly id: string } | null;
  readonly beneficiary: { readonly id: string } | null;
  readonly sharedUses: Uses;
};

/** What a partnership that shares spaces is, with its rights. */
type Partnership<SharedRight> = {
  readonly period: Told;
  readonly sources: readonly SourceRow[];
  readonly accessRightHistory: readonly SharedRight[];
  readonly goodPractices: readonly { readonly id: string }[];
};

/** What the graph tells of a partnership that shares spaces, with every use that was counted. */
export type Sharing = Partnership<Right<readonly Shared[]>> & { readonly id: string };

type Page = {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: readonly Shared[];
};

const PERIOD = 'period { from through }';

const pageAfter = (cursor?: string): string =>
  `sharedUses(first: ${PAGE_SIZE_MAX}${cursor ? `, after: ${JSON.stringify(cursor)}` : ''}) {
    pageInfo { hasNextPage endCursor } nodes { id visitCount ${PERIOD} ${SOURCE} } }`;

const SHARING: ForeignType = {
  type: 'Partnership',
  prefix: 'prt',
  field: 'partnership',
  argument: 'id',
  fields: `${PERIOD} ${SOURCE} goodPractices { id }
    accessRightHistory { id ${PERIOD} host { id } beneficiary { id } ${pageAfter()} }`,
};

const usesAfter = (cursor: string): ForeignType => ({
  type: 'AccessRight',
  prefix: 'acr',
  field: 'accessRight',
  argument: 'id',
  fields: pageAfter(cursor),
});

/** Loads what partnerships share: their rights by one question, and what was counted beyond a page by one for each further page. */
export const sharing = (graph: AskGraph | undefined) =>
  rowBy<Sharing>(
    async (ids) => {
      const found = await askFor(
        graph,
        ids.map((key) => ({ to: SHARING, key })),
      );
      const told = [...found].flatMap(([id, partnership]) =>
        partnership ? [{ id, ...(partnership as unknown as Partnership<Right<Page>>) }] : [],
      );
      return await Promise.all(told.map((partnership) => withAllUses(graph, partnership)));
    },
    ({ id }) => id,
  );

async function withAllUses(
  graph: AskGraph | undefined,
  partnership: Partnership<Right<Page>> & { readonly id: string },
): Promise<Sharing> {
  const rights = partnership.accessRightHistory;
  const uses = new Map(rights.map(({ id, sharedUses: { nodes } }) => [id, [...nodes]]));
  let unfinished = rights.filter(({ sharedUses }) => sharedUses.pageInfo.hasNextPage);
  while (unfinished.length > 0) {
    checkCount([...uses.values()].reduce((count, { length }) => count + length, 0));
    const pages = await askFor(
      graph,
      unfinished.map(({ id, sharedUses }) => ({ to: usesAfter(sharedUses.pageInfo.endCursor), key: id })),
    );
    unfinished = unfinished.flatMap((right) => {
      const page = pages.get(right.id) as Pick<Right<Page>, 'sharedUses'> | null | undefined;
      uses.get(right.id)?.push(...(page?.sharedUses.nodes ?? []));
      return page?.sharedUses.pageInfo.hasNextPage ? [{ ...right, ...page }] : [];
    });
  }
  return {
    ...partnership,
    accessRightHistory: rights.map((right) => ({ ...right, sharedUses: uses.get(right.id) ?? [] })),
  };
}

function checkCount(count: number): void {
  if (count < SHARED_USES_MAX) return;
  throw badUserInput(
    `The partnership has ${SHARED_USES_MAX} counted uses or more, which are not judged at once. Ask each of its access rights for its \`sharedUses\`.`,
  );
}
