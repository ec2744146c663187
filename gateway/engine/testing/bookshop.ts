import { buildSubgraphSchema } from '@apollo/subgraph';
import { scalars } from '@cdw/kernel/scalars.ts';
import { composeServices, compositionHasErrors } from '@theguild/federation-composition';
import {
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isAbstractType,
  isIntrospectionType,
  isObjectType,
  parse,
} from 'graphql';
import { publicSchema } from '../public-schema.ts';
import { type Fault, type Row, recordOf, rowsOf } from './bookshop-rows.ts';

/**
 * A graph with all that a plan can hold: entities of several subgraphs, required and provided fields, an interface that one
 * subgraph knows as an object, interfaces that their types narrow down, unions, lists in lists. What a field answers is a
 * function of its row alone, so the same resolvers serve the subgraphs and one schema of them all.
 */
const HEAD = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
    import: ["@key", "@shareable", "@external", "@requires", "@provides", "@interfaceObject"])
  scalar Date
`;

const SDL = {
  catalogue: `
    enum Kind { NOVEL ATLAS }
    input Filter { kind: Kind names: [String!] within: Within }
    input Within { from: Int! to: Int }
    interface Named @key(fields: "id") { id: ID! name: String }
    interface Work { id: ID! name: String pieces: Int maker: Named }
    type Author implements Named @key(fields: "id") { id: ID! name: String born: Date books(first: Int = 2, kind: Kind): [Book!]! }
    type Book implements Named & Work @key(fields: "id") {
      id: ID! name: String pieces: Int! maker: Author pages: Int! tags: [[String!]!] kind: Kind isbn(form: String! = "long"): String!
    }
    type Map implements Named & Work @key(fields: "id") { id: ID! name: String pieces: Int maker: Named scale: Float! tags: [String] }
    union Found = Book | Map | Author
    type Query {
      book(id: ID!): Book
      works(ids: [ID!]!, filter: Filter): [Work]!
      work(id: ID!): Work
      found(ids: [ID!]!): [Found!]
      author(id: ID!): Author!
      named(ids: [ID!]): [Named]
      since(day: Date): Date
    }
  `,
  shop: `
    enum Currency { EUR USD }
    type Book @key(fields: "id") {
      id: ID! name: String @external
      price(currency: Currency! = EUR, on: Date): Int!
      label: String @requires(fields: "name")
      seller: Seller!
      similar(first: Int): [Book!]
    }
    type Map @key(fields: "id") { id: ID! price(currency: Currency! = EUR): Int stock: Int! }
    type Seller @key(fields: "id") { id: ID! title: String! sells: [Item!]! }
    union Item = Book | Map
    type Deal { item: Item! off: Int reason: String! }
    type Query { cheapest: Item seller(id: ID!): Seller deals(off: Int): [Deal!]! }
  `,
  reviews: `
    type Book @key(fields: "id") { id: ID! reviews(first: Int): [Review!]! score: Float }
    type Seller @key(fields: "id") { id: ID! title: String! @external reviews: [Review] }
    type Review @key(fields: "id") { id: ID! text: String! stars: Int about: Book of: Seller @provides(fields: "title") by: Reader }
    type Reader { name: String! friends: [Reader!] }
    type Query { review(id: ID!): Review reviews(stars: [Int!]): [Review!] }
  `,
  nicks: `
    type Named @key(fields: "id") @interfaceObject { id: ID! nick(loud: Boolean = false): String }
  `,
};

export type SubgraphName = keyof typeof SDL;
export const subgraphNames = Object.keys(SDL) as SubgraphName[];

export const supergraph = (): string => {
  const composed = composeServices(
    Object.entries(SDL).map(([name, sdl]) => ({
      name,
      url: `http://127.0.0.1:9/${name}`,
      typeDefs: parse(HEAD + sdl),
    })),
  );
  if (compositionHasErrors(composed)) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  return composed.supergraphSdl;
};

/** One subgraph, which knows of a row that it is asked for only what it is told. */
export function subgraphSchema(name: SubgraphName): GraphQLSchema {
  const references = ['Author', 'Book', 'Map', 'Seller', 'Review', 'Named'].map((type) => [
    type,
    {
      __resolveReference: ({ __typename, ...given }: { __typename: string; id: string }) => {
        const row = recordOf(given.id);
        if (!row || row.unknownTo === name) return null;
        return name === 'shop' ? { ...row, name: undefined, ...given } : row;
      },
    },
  ]);
  const typeDefs = parse(HEAD + SDL[name]);
  const known = new Set(typeDefs.definitions.flatMap((node) => ('name' in node && node.name ? [node.name.value] : [])));
  const resolvers = Object.fromEntries(references.filter(([type]) => known.has(String(type))));
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: { ...resolvers, Date: scalars.Date } }]);
  return resolving(schema, (_, field) => (field === 'id' ? undefined : name));
}

/** All of it as one schema, for an engine that knows nothing of subgraphs. */
export function wholeSchema(isDown: (subgraph: SubgraphName) => boolean = () => false): GraphQLSchema {
  return resolving(publicSchema(supergraph(), scalars), (type, field) => {
    const owner = ownerOf(type, field);
    if (owner && isDown(owner)) return 'down';
    return owner;
  });
}

const owners = Object.entries(SDL).flatMap(([name, sdl]) =>
  parse(HEAD + sdl).definitions.flatMap((node) =>
    'fields' in node && 'name' in node && node.name
      ? (node.fields ?? []).map((field) => [`${node.name?.value}.${field.name.value}`, name] as const)
      : [],
  ),
);

/** The subgraph that a field comes from; none for keys, which each of them knows. */
function ownerOf(type: string, field: string): SubgraphName | undefined {
  if (field === 'id') return undefined;
  const found = owners.find(([coordinate]) => coordinate === (field === 'nick' ? 'Named.nick' : `${type}.${field}`));
  return found?.[1] as SubgraphName | undefined;
}

type Owner = (type: string, field: string) => SubgraphName | 'down' | undefined;

function resolving(schema: GraphQLSchema, owner: Owner): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (isAbstractType(type) && type.name !== '_Entity') type.resolveType = (row: Row) => row.__typename;
    const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
    for (const field of fields.filter(({ name }) => !name.startsWith('_'))) {
      field.resolve = resolver(owner(type.name, field.name));
    }
  }
  return schema;
}

const resolver =
  (owner: SubgraphName | 'down' | undefined): GraphQLFieldResolver<Row | undefined, unknown> =>
  (row, given, _, { fieldName }) => {
    if (owner === 'down') throw new GraphQLError('It is down.');
    if (!row) return rowsOf(fieldName, given);
    return owner !== undefined && owner === row.unknownTo ? null : answerOf(row, fieldName, given);
  };

function answerOf(row: Row, field: string, given: object): unknown {
  const fault: Fault | undefined = row.faults?.[field];
  if (fault === 'throws') throw new GraphQLError(`The ${field} of ${row.id} cannot be said.`);
  if (fault === 'null') return null;
  const value = row[field];
  return typeof value === 'function' ? value(given, row) : value;
}
