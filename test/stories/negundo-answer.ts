/** A part of an answer that says where it comes from. */
export type Sourced = { sources: { title: string; url: string | null }[] };
/** What `negundo-and-esco.graphql` asks of a space. */
export type SpaceAnswer = Record<string, unknown> & {
  usableBy: (Sourced & { accessRight: unknown })[];
  commitments: { nodes: (Sourced & { slug: string; deadline: string | null })[] };
  measures: { nodes: (Sourced & { code: string | null })[] };
  observations: { nodes: Sourced[] };
  evaluations: { nodes: (Sourced & { title: string; status: string; findings: unknown[] })[] };
};
export type EscoAnswer = SpaceAnswer & {
  awards: { nodes: { tranches: (Sourced & { year: number; amountEur: string })[] }[] };
  nonResponses: { nodes: (Sourced & Record<string, unknown>)[] };
};
