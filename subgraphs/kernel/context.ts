import type DataLoader from 'dataloader';
import type { ExecutionResult } from 'graphql';
import type { Lists } from './listing.ts';
import type { SourceRow } from './source.ts';
import type { Viewer } from './viewer.ts';

/** Asks the whole graph, as any client of the public would. */
export type AskGraph = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<ExecutionResult>;

/** What the gateway says of a request, beside the document. */
export type RequestContext = {
  readonly viewer: Viewer;
  /** The client's name for one intent: a mutation that is sent again under it has no second effect. */
  readonly idempotencyKey: string | undefined;
  /** Asks for what other subgraphs keep; nothing where the gateway is not known. */
  readonly graph: AskGraph | undefined;
  /** Aborted when nobody waits for the answer any more: its statements then end, and no more begin. */
  readonly signal?: AbortSignal | undefined;
};

/** What one request shares in every subgraph; each adds its own loaders. */
export type BaseContext = RequestContext & {
  readonly sources: DataLoader<string, SourceRow | null>;
  readonly lists: Lists;
};
