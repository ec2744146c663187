import type { AskGraph } from '@cdw/kernel/context.ts';
import { answerOf, askFor, type ForeignType } from '@cdw/kernel/foreign.ts';
import type { PartialDate } from '@cdw/kernel/partial-date.ts';
import { PAGES_OF_CHANGES_MAX } from '../limits.ts';

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

type Part = {
  readonly hasNextPage: boolean;
  readonly endCursor: string;
  readonly changes: readonly { readonly entityType: string; readonly entityId: string }[];
};

const FIELDS = 'id kind openedOn municipality { ruralClassifications(method: OECD) { year class } }';
const SPACE: ForeignType = { type: 'Space', prefix: 'spc', field: 'space', argument: 'id', fields: FIELDS };
const SPACES = `query ($after: String) { spaces(first: 100, after: $after) {
  pageInfo { hasNextPage endCursor } nodes { ${FIELDS} } } }`;
const END = '{ spaceChanges(first: 0) { latestCursor } }';
const CHANGES = `query ($after: String) { spaceChanges(first: 100, after: $after) {
  hasNextPage endCursor changes { entityType entityId } } }`;

/** Where the feed of the changes of spaces ends now. */
export async function endOfChanges(graph: AskGraph | undefined): Promise<string> {
  const { spaceChanges } = await answerOf(graph, END, {});
  return (spaceChanges as { latestCursor: string }).latestCursor;
}

/** Which spaces were changed after a place, and where the changes end now; nothing where they are too many to follow. */
export async function changesAfter(
  graph: AskGraph | undefined,
  place: string,
): Promise<{ readonly ids: readonly string[]; readonly end: string } | undefined> {
  const ids = new Set<string>();
  let after = place;
  for (let parts = 0; parts < PAGES_OF_CHANGES_MAX; parts += 1) {
    const part = (await answerOf(graph, CHANGES, { after })).spaceChanges as Part;
    for (const { entityType, entityId } of part.changes) if (entityType === 'Space') ids.add(entityId);
    after = part.endCursor;
    if (!part.hasNextPage) return { ids: [...ids], end: after };
  }
  return undefined;
}

/** Some spaces as they are now; null for what is not there any more. */
export async function spacesNamed(
  graph: AskGraph | undefined,
  ids: readonly string[],
): Promise<Map<string, ComparedSpace | null>> {
  const found = await askFor(
    graph,
    ids.map((key) => ({ to: SPACE, key })),
  );
  return found as Map<string, ComparedSpace | null>;
}

/** Every space, page by page. */
export async function* everySpace(graph: AskGraph | undefined): AsyncGenerator<readonly ComparedSpace[]> {
  let after: string | null = null;
  for (let isMore = true; isMore; ) {
    const { nodes, pageInfo } = (await answerOf(graph, SPACES, { after })).spaces as Page;
    yield nodes;
    after = pageInfo.endCursor;
    isMore = pageInfo.hasNextPage;
  }
}
