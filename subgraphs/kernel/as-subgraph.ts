import type { GraphQLSchema } from 'graphql';
import type { Database } from './database/open-database.ts';
import { maskError } from './errors.ts';
import type { Subgraph } from './subgraph.ts';

type Parts<Client> = {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly database: Database<Client>;
  readonly createContext: (client: Client) => object;
};

/** A subgraph's schema, put to work on its open database. */
export const asSubgraph = <Client>({ name, schema, database, createContext }: Parts<Client>): Subgraph => ({
  name,
  schema,
  createContext: () => createContext(database.client),
  maskError: (error) => maskError(error, (cause) => console.error(`[${name}]`, cause)),
  store: database.kind,
  news: database.news,
  ping: database.ping,
  close: database.close,
});
