import { expect, it } from 'vitest';
import { catalogue, stock } from './fixture.ts';
import { open } from './open-fixture.ts';

/** The catalogue, with a count of the operations that it was asked. */
function counting() {
  let count = 0;
  const subgraph = catalogue();
  return {
    countOf: () => count,
    subgraphs: [
      {
        ...subgraph,
        createContext: (...given: Parameters<typeof subgraph.createContext>) => {
          count += 1;
          return subgraph.createContext(...given);
        },
      },
      stock(),
    ],
  };
}

it('asks the example once before anybody can ask', async () => {
  const { countOf, subgraphs } = counting();
  const gateway = await open({ subgraphs, defaultQuery: '{ item(id: "a") { title price } }' });
  expect(countOf()).toBe(1);
  await gateway.close();
});

it.each(['{ secret }', '{ thereIsNoSuchField }', '{ not a document'])(
  'an example that fails is no reason not to start: %s',
  async (defaultQuery) => {
    const gateway = await open({ defaultQuery });
    expect((await gateway.ask('{ item(id: "a") { title } }')).json).toEqual({ data: { item: { title: 'Item a' } } });
    await gateway.close();
  },
);
