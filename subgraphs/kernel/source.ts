/** A published work that states facts of the graph, as every subgraph keeps it. */
export type SourceRow = {
  key: string;
  title: string;
  url: string | null;
  publisher: string | null;
  publishedOn: string | null;
};
