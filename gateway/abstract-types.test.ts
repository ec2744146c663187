import { afterEach, describe, expect, test } from 'vitest';
import { composed, opened, wares, window } from './fixture-abstract.ts';
import { open } from './open-fixture.ts';

type Opened = Awaited<ReturnType<typeof open>>;
const gateways: Opened[] = [];
afterEach(async () => {
  for (const gateway of gateways.splice(0)) await gateway.close();
});

async function ask(query: string, parts = wares, without?: string) {
  const subgraphs = opened(parts).filter(({ name }) => name !== without);
  const gateway = await open({ sdl: composed(parts), subgraphs });
  gateways.push(gateway);
  return (await gateway.ask(query)).json;
}

describe('an interface that a subgraph knows as one object', () => {
  test('is answered by that subgraph alone, without a name of its type', async () => {
    const json = await ask('{ wares(ids: ["b"]) { id ... on Ware { price } } }', wares, 'library');
    expect(json).toEqual({ data: { wares: [{ id: 'b', price: 1 }] } });
  });

  test('has the name of its type from the subgraph that knows it', async () => {
    const json = await ask('{ wares(ids: ["b", "map"]) { price __typename ... on Book { pages } } }');
    expect(json).toEqual({
      data: {
        wares: [
          { price: 1, __typename: 'Book', pages: 3 },
          { price: 3, __typename: 'Map' },
        ],
      },
    });
  });

  test('is null where a promised value of the interface is missing', async () => {
    const json = await ask('{ wares(ids: ["b", "lost"]) { id weight } }', wares, 'library');
    expect(json.data).toEqual({ wares: [{ id: 'b', weight: 2 }, null] });
    expect(json.errors).toMatchObject([
      { message: 'Cannot return null for non-nullable field Ware.weight.', path: ['wares', 1, 'weight'] },
    ]);
  });

  test('has what is known of it when its type cannot be told, but not a name that is none', async () => {
    const json = await ask('{ wares(ids: ["b", "torn"]) { id ... on Book { pages } } }');
    expect(json.data).toEqual({ wares: [{ id: 'b', pages: 3 }, { id: 'torn' }] });
    expect(json.errors).toHaveLength(1);
    const named = await ask('{ wares(ids: ["b", "torn"]) { id kind: __typename ... on Book { pages } } }');
    expect(named.data).toEqual({ wares: [{ id: 'b', kind: 'Book', pages: 3 }, null] });
    expect(named.errors?.map(({ path }) => path)).toContainEqual(['wares', 1, 'kind']);
  });
});

test('a union whose members are not the same in every subgraph is answered whole', async () => {
  const shows =
    'window { shows { __typename ... on Poster { text } ... on Lamp { watts } ... on Puppet { strings } } }';
  const poster = { __typename: 'Poster', text: 'Open' };
  expect(await ask(`{ street { ${shows} } }`, window)).toEqual({
    data: { street: { window: { shows: [poster, { __typename: 'Lamp', watts: 40 }] } } },
  });
  expect(await ask(`{ yard { ${shows} } }`, window)).toEqual({
    data: { yard: { window: { shows: [poster, { __typename: 'Puppet', strings: 9 }] } } },
  });
});
