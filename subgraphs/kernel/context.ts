import type DataLoader from 'dataloader';
import type { Lists } from './listing.ts';
import type { SourceRow } from './source.ts';

/** What one request shares in every subgraph; each adds its own loaders. */
export type BaseContext = {
  readonly sources: DataLoader<string, SourceRow | null>;
  readonly lists: Lists;
};
