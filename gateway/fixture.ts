import { buildSubgraphSchema } from '@apollo/subgraph';
import { maskError } from '@cdw/kernel/errors.ts';
import type { Subgraph } from '@cdw/kernel/subgraph.ts';
import { composeServices, compositionHasErrors } from '@theguild/federation-composition';
import { type GraphQLSchema, parse } from 'graphql';
import { catalogueResolvers, stockResolvers } from './fixture-resolvers.ts';

/**
 * A federated graph as small as the tests of the gateway can do with: two subgraphs that share one entity. Item "broken"
 * has no price, item "forgotten" is unknown to the second subgraph; both fields are promised as non-null.
 */
const catalogueSdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
  scalar Day
  """What a thing looks like."""
  enum Colour { """As a tomato.""" RED GREEN @deprecated(reason: "Nothing is green.") }
  interface Thing { id: ID! title: String! }
  union Found = Item | Leaflet
  type Item implements Thing @key(fields: "id") { id: ID! title: String! since: Day colour: Colour }
  type Leaflet implements Thing { id: ID! title: String! pages: Int! }
  type Shelf { label: String! best: Item! all: [Item!]! }
  type Query {
    item(id: ID!): Item
    items(ids: [ID!]!): [Item!]!
    itemsOrNothing(ids: [ID!]!): [Item!]
    sparse(ids: [ID!]!): [Item]!
    things(ids: [ID!]!): [Thing!]!
    found(ids: [ID!]!): [Found!]
    shelf(best: ID!): Shelf
    slow(milliseconds: Int!): String!
    secret: String
    refusal: String
    loads: Int!
    """The colour that was asked for."""
    colour("Which one." is: Colour! = RED): Colour @deprecated(reason: "It knows nothing.")
    day(is: Day!): Day
    level(is: Int!): Int
  }
  type Mutation { rename(id: ID!, title: String!): Item! work(milliseconds: Int!): String! }
`;

export const stockSdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])
  scalar Day
  type Item @key(fields: "id") {
    id: ID!
    since: Day @external
    arrived: String @requires(fields: "since")
    price: Int!
    note: String
    crate: Crate!
  }
  type Crate { size: Int! }
  type Query { cheapest: Item warehouse: String }
`;

function subgraph(name: string, schema: GraphQLSchema): Subgraph {
  return {
    name,
    schema,
    createContext: () => ({ loads: 0 }),
    maskError: (error) => maskError(error, () => undefined),
    store: 'embedded',
    news: ['A store in memory.'],
    ping: async () => undefined,
    close: async () => undefined,
  };
}

export const catalogue = (): Subgraph =>
  subgraph('catalogue', buildSubgraphSchema([{ typeDefs: parse(catalogueSdl), resolvers: catalogueResolvers }]));

export const stock = (): Subgraph =>
  subgraph('stock', buildSubgraphSchema([{ typeDefs: parse(stockSdl), resolvers: stockResolvers }]));

/** The two composed, with the addresses that the supergraph itself names. */
export function supergraph(urls: { catalogue: string; stock: string } = unreachable, stock = stockSdl): string {
  const composed = composeServices([
    { name: 'catalogue', url: urls.catalogue, typeDefs: parse(catalogueSdl) },
    { name: 'stock', url: urls.stock, typeDefs: parse(stock) },
  ]);
  if (compositionHasErrors(composed)) throw new Error(composed.errors.map((error) => error.message).join('\n'));
  return composed.supergraphSdl;
}

/** Port 9 (discard) answers nobody, so a test that reached it by mistake would see it. */
const unreachable = { catalogue: 'http://127.0.0.1:9/catalogue', stock: 'http://127.0.0.1:9/stock' };
