import type DataLoader from 'dataloader';
import type { Lists } from './listing.ts';
import type { SourceRow } from './source.ts';
import type { Viewer } from './viewer.ts';

/** What the gateway says of a request, beside the document. */
export type RequestContext = {
  readonly viewer: Viewer;
  /** The client's name for one intent: a mutation that is sent again under it has no second effect. */
  readonly idempotencyKey: string | undefined;
};

/** What one request shares in every subgraph; each adds its own loaders. */
export type BaseContext = RequestContext & {
  readonly sources: DataLoader<string, SourceRow | null>;
  readonly lists: Lists;
};
