/** How long the graph may take to answer: somewhat longer than it lets a request take itself. */
export const ANSWER_MILLISECONDS_MAX = 35_000;

/** How long the graph may take to say how it is: longer than it waits for its own subgraphs. */
export const STATUS_MILLISECONDS_MAX = 5_000;

/** Pages of a hundred that are read of one list. */
export const PAGES_MAX = 1_000;

/** A file of figures is read whole, and sent in batches of as many as the graph takes in one change. */
export const FIGURES_PER_FILE_MAX = 20_000;
export const FIGURES_PER_BATCH_MAX = 200;
export const FAULTS_SHOWN_MAX = 100;
