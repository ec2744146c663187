import { readFileSync } from 'node:fs';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { createTestDatabase } from '@cdw/kernel/testing.ts';
import { buildSchema, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Graph, openGraph } from '../graph.ts';

let graph: Graph;
let drop: () => Promise<void>;
beforeAll(async () => {
  const database = await createTestDatabase();
  drop = database.drop;
  graph = await openGraph(database.url);
});
afterAll(async () => {
  await graph.close();
  await drop();
});

/** A client keeps each thing under its key and its day, as README advises. */
function typePolicies() {
  const types = Object.values(buildSchema(readFileSync('schema/public.graphql', 'utf8')).getTypeMap());
  return Object.fromEntries(
    types.filter(isObjectType).flatMap((type) => {
      const { id, nis, asOf } = type.getFields();
      const key = id ?? nis;
      return asOf && key ? [[type.name, { keyFields: [key.name, 'asOf'] }]] : [];
    }),
  );
}

const QUESTION = gql`
  query ($asOf: Date) {
    space(slug: "switch-coworking", asOf: $asOf) {
      id
      asOf
      name
      operator {
        id
        asOf
        name
      }
    }
  }
`;
type Answer = { space: { asOf: string; name: string } };

it('a normalised cache keeps the days of a thing apart', async () => {
  const client = new ApolloClient({
    cache: new InMemoryCache({ typePolicies: typePolicies() }),
    link: new HttpLink({ uri: graph.url }),
  });
  const ask = async (asOf?: string, fetchPolicy: 'network-only' | 'cache-only' = 'network-only') =>
    (await client.query<Answer>({ query: QUESTION, variables: asOf ? { asOf } : {}, fetchPolicy })).data?.space;

  const today = await ask();
  expect(today?.name).toBe('Switch Coworking');
  expect(await ask('2011-12-13')).toMatchObject({ asOf: '2011-12-13', name: 'SwitchZone' });
  expect(await ask(undefined, 'cache-only')).toEqual(today);
  const kept = Object.keys(client.cache.extract() as object).filter((key) => key.startsWith('Space:'));
  expect(kept).toHaveLength(2);
});
