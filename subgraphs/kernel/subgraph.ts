import type { GraphQLError, GraphQLSchema } from 'graphql';
import type { RequestContext } from './context.ts';

/** A subgraph that is open: what a gateway in the same process, or a server of its own, needs to serve it. */
export type Subgraph = {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** What the steps of one request share: who asks (the public, when it is not said), the database and the loaders that batch its reads. */
  readonly createContext: (request?: Partial<RequestContext>) => object;
  /** Applied to each error that leaves the subgraph. */
  readonly maskError: (error: GraphQLError) => GraphQLError;
  readonly store: string;
  /** What was done to the store at this start, in words for a person. */
  readonly news: readonly string[];
  /** Rejects when the store does not answer. */
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
};
