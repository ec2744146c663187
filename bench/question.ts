export type Question = {
  readonly name: string;
  /** Which subgraph answers it. */
  readonly of: 'evaluations' | 'spaces';
  readonly query: string;
  /** What is asked of the space with this number, so that no two requests find the same rows ready. */
  readonly variables: (space: number) => Record<string, unknown>;
};

/** The measure of the others: one row by its primary key. */
export const LOOK_UP: Question = {
  name: 'one look-up by key',
  of: 'evaluations',
  query: 'query ($id: ID!) { observation(id: $id) { value } }',
  variables: (space) => ({ id: `obs_made-up-${space}-users-7` }),
};
