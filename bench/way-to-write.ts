import type { Usage } from './process.ts';

/** A way to write the same rows: through the graph, or past it. */
export type WayToWrite = {
  readonly name: string;
  /** Corrects the name of a space; false when another writer came in between, and it has to be done again. */
  readonly write: (space: string) => Promise<boolean>;
  readonly usage: () => Promise<Usage>;
  readonly stop: () => Promise<void>;
};
