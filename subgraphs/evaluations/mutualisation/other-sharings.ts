import type { AskGraph } from '@cdw/kernel/context.ts';
import { type Day, toDay } from '@cdw/kernel/days.ts';
import { badUserInput } from '@cdw/kernel/errors.ts';
import { answerOf } from '@cdw/kernel/foreign.ts';
import { PAGE_SIZE_MAX } from '@cdw/kernel/limits.ts';
import { rowsBy } from '@cdw/kernel/loaders.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { daysOf, type ToldFact } from '../judging/foreign-facts.ts';
import { SHARINGS_COMPARED_MAX } from '../limits.ts';

/** An access right between two spaces, whichever partnership gives it. */
export type Shares = ToldFact & {
  readonly host: { readonly id: string } | null;
  readonly beneficiary: { readonly id: string } | null;
};

type Page = {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: readonly Shares[];
};

const RIGHTS = `query ($after: String) { accessRights(first: ${PAGE_SIZE_MAX}, after: $after) {
  pageInfo { hasNextPage endCursor } nodes { period { from through } sources { publishedOn } host { id } beneficiary { id } } } }`;

/** Loads every access right of the graph, once a request: they are far fewer than spaces. */
export const allSharings = (graph: AskGraph | undefined) =>
  rowsBy(
    async () => await everyRight(graph),
    () => 'all',
  );

async function everyRight(graph: AskGraph | undefined): Promise<Shares[]> {
  const rights: Shares[] = [];
  let after: string | null = null;
  for (let isMore = true; isMore; ) {
    const { nodes, pageInfo } = (await answerOf(graph, RIGHTS, { after })).accessRights as Page;
    rights.push(...nodes);
    if (rights.length > SHARINGS_COMPARED_MAX) {
      throw badUserInput(
        `The graph has more than ${SHARINGS_COMPARED_MAX} access rights, which are not compared at once.`,
      );
    }
    after = pageInfo.endCursor;
    isMore = pageInfo.hasNextPage;
  }
  return rights;
}

/**
 * The spaces that share on some day of the compared years, by what had begun by a day: their figures tell of a sharing too, so nobody can
 * be compared with them.
 */
export function sharingIn(rights: readonly Shares[], years: readonly number[], day: Day): string[] {
  if (years.length === 0) return [];
  const { firstDay, lastDay } = validity({
    validFrom: yearText(Math.min(...years)),
    validThrough: yearText(Math.max(...years)),
  });
  const shared = rights.filter((right) => {
    const held = daysOf(right);
    return toDay(held.firstDay) <= day && held.firstDay <= lastDay && held.lastDay >= firstDay;
  });
  return shared.flatMap(({ host, beneficiary }) => [host?.id ?? [], beneficiary?.id ?? []].flat());
}

const yearText = (year: number): string => String(year).padStart(4, '0');
