import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from './context.ts';
import type { Database } from './database/open-database.ts';
import { maskError } from './errors.ts';
import { logFault } from './log.ts';
import type { Subgraph } from './subgraph.ts';
import { PUBLIC_VIEWER } from './viewer.ts';

type Parts<Client> = {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly database: Database<Client>;
  readonly createContext: (client: Client, request: RequestContext) => object;
};

/** A subgraph's schema, put to work on its open database. */
export const asSubgraph = <Client>({ name, schema, database, createContext }: Parts<Client>): Subgraph => ({
  name,
  schema,
  createContext: ({ viewer = PUBLIC_VIEWER, idempotencyKey, graph, signal } = {}) =>
    createContext(database.client, { viewer, idempotencyKey, graph, signal }),
  maskError: (error) => maskError(error, (cause) => logFault(`[${name}]`, cause)),
  store: database.kind,
  news: database.news,
  ping: database.ping,
  close: database.close,
});
