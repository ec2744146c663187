import { buildSubgraphSchema } from '@apollo/subgraph';
import type { Subgraph } from '@cdw/kernel/subgraph.ts';
import { composeServices, compositionHasErrors } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { catalogue } from './fixture.ts';

type Modules = Exclude<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>;
type Resolvers = NonNullable<Extract<Modules, { typeDefs: unknown }>['resolvers']>;
type Part = { readonly name: string; readonly sdl: string; readonly resolvers: Resolvers };

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@interfaceObject"])`;

/** Wares are books and maps to the library. The till knows only wares, and the scales too: there "lost" was never weighed. */
export const wares: readonly Part[] = [
  {
    name: 'library',
    sdl: `
      interface Ware @key(fields: "id") { id: ID! }
      type Book implements Ware @key(fields: "id") { id: ID! pages: Int! }
      type Map implements Ware @key(fields: "id") { id: ID! scale: Int! }
      type Query { books: [Book!]! }
    `,
    resolvers: {
      Query: { books: () => [book('b')] },
      Ware: {
        __resolveReference: ({ id }: Key) => (id.startsWith('map') ? { __typename: 'Map', id, scale: 20 } : book(id)),
      },
      Book: { __resolveReference: ({ id }: Key) => book(id) },
    },
  },
  {
    name: 'till',
    sdl: `
      type Ware @key(fields: "id") @interfaceObject { id: ID! price: Int! }
      type Query { wares(ids: [ID!]!): [Ware]! }
    `,
    resolvers: {
      Query: { wares: (_: unknown, { ids }: { ids: string[] }) => ids.map((id) => ({ id, price: id.length })) },
      Ware: { __resolveReference: ({ id }: Key) => ({ id, price: id.length }) },
    },
  },
  {
    name: 'scales',
    sdl: 'type Ware @key(fields: "id") @interfaceObject { id: ID! weight: Int! } type Query { kilos: Int }',
    resolvers: { Ware: { __resolveReference: ({ id }: Key) => (id === 'lost' ? null : { id, weight: 2 }) } },
  },
];

/** A shop has one window, and each side of it knows another half of what it may show. */
export const window: readonly Part[] = [
  side('street', 'Lamp', 'watts: Int', { watts: 40 }),
  side('yard', 'Puppet', 'strings: Int', { strings: 9 }),
];

function side(name: string, own: string, field: string, value: object): Part {
  const shows = [
    { __typename: 'Poster', text: 'Open' },
    { __typename: own, ...value },
  ];
  return {
    name,
    sdl: `
      type Query { ${name}: Shop }
      type Shop @key(fields: "id") { id: ID! window: Window @shareable }
      type Window @shareable { shows: [Show!]! }
      union Show = Poster | ${own}
      type Poster @shareable { text: String }
      type ${own} { ${field} }
    `,
    resolvers: { Query: { [name]: () => ({ id: 1 }) }, Shop: { window: () => ({ shows }) } },
  };
}

type Key = { readonly id: string };
const book = (id: string) => ({ __typename: 'Book', id, pages: id === 'torn' ? null : 3 });

export const opened = (parts: readonly Part[]): Subgraph[] =>
  parts.map(({ name, sdl, resolvers }) => ({
    ...catalogue(),
    name,
    schema: buildSubgraphSchema([{ typeDefs: parse(link + sdl), resolvers }]),
  }));

export function composed(parts: readonly Part[]): string {
  const services = parts.map(({ name, sdl }) => ({
    name,
    url: `http://127.0.0.1:9/${name}`,
    typeDefs: parse(link + sdl),
  }));
  const result = composeServices(services);
  if (compositionHasErrors(result)) throw new Error(result.errors.map(({ message }) => message).join('\n'));
  return result.supergraphSdl;
}
