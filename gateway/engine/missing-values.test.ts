import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { open } from '../open-fixture.ts';

let gateway: Awaited<ReturnType<typeof open>>;
beforeAll(async () => {
  gateway = await open();
});
afterAll(() => gateway.close());

const noPrice = (path: (string | number)[]) => ({
  message: 'Item broken has no price.',
  path,
  extensions: { code: 'NOT_FOUND' },
});

describe('a value that is promised and missing', () => {
  test('makes a list of promised items null as a whole', async () => {
    const { json } = await gateway.ask('{ itemsOrNothing(ids: ["a", "broken"]) { title price } }');
    expect(json).toEqual({ data: { itemsOrNothing: null }, errors: [noPrice(['itemsOrNothing', 1, 'price'])] });
  });

  test('reaches the whole answer when nothing on the way may be null', async () => {
    const { json } = await gateway.ask('{ items(ids: ["a", "broken"]) { price } warehouse }');
    expect(json).toEqual({ data: null, errors: [noPrice(['items', 1, 'price'])] });
  });

  test('stops at the first place that may be null', async () => {
    const { json } = await gateway.ask('{ sparse(ids: ["a", "broken"]) { id price } warehouse }');
    expect(json.data).toEqual({ sparse: [{ id: 'a', price: 1 }, null], warehouse: 'Tournai' });
  });

  test('goes through objects on the way', async () => {
    const { json } = await gateway.ask('{ shelf(best: "broken") { label best { price } } }');
    expect(json).toEqual({ data: { shelf: null }, errors: [noPrice(['shelf', 'best', 'price'])] });
  });

  test('counts in a fragment on a type, and only for objects of that type', async () => {
    const fragments = '... on Item { price } ... on Leaflet { pages }';
    const whole = await gateway.ask(`{ found(ids: ["a", "leaflet"]) { ${fragments} } }`);
    expect(whole.json).toEqual({ data: { found: [{ price: 1 }, { pages: 4 }] } });
    const broken = await gateway.ask(`{ found(ids: ["leaflet", "broken"]) { ${fragments} } }`);
    expect(broken.json).toEqual({ data: { found: null }, errors: [noPrice(['found', 1, 'price'])] });
  });

  test('is explained when no subgraph says why', async () => {
    const { json } = await gateway.ask('{ sparse(ids: ["a", "forgotten"]) { cost: price } }');
    expect(json).toEqual({
      data: { sparse: [{ cost: 1 }, null] },
      errors: [
        {
          message: 'Cannot return null for non-nullable field Item.price.',
          path: ['sparse', 1, 'cost'],
          extensions: { code: 'DOWNSTREAM_SERVICE_ERROR' },
        },
      ],
    });
  });

  test('does not count when it is skipped', async () => {
    const query = `query ($with: Boolean! = false) {
      sparse(ids: ["forgotten"]) { title price @include(if: $with) ... @skip(if: true) { price } crate @include(if: $with) { size } }
    }`;
    expect((await gateway.ask(query)).json).toEqual({ data: { sparse: [{ title: 'Item forgotten' }] } });
    expect((await gateway.ask(query, { with: true })).json.data).toEqual({ sparse: [null] });
  });

  test('__typename is only where it was asked for', async () => {
    const query =
      '{ things(ids: ["a", "leaflet"]) { title ... on Leaflet { __typename } } found(ids: ["a"]) { kind: __typename } }';
    const data = {
      things: [{ title: 'Item a' }, { title: 'Leaflet leaflet', __typename: 'Leaflet' }],
      found: [{ kind: 'Item' }],
    };
    expect((await gateway.ask(query)).json).toEqual({ data });
  });
});
