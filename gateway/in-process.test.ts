import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogue, stock } from './fixture.ts';
import { open, serve } from './open-fixture.ts';

type Opened = Awaited<ReturnType<typeof open>>;
let together: Opened;
let apart: Opened;
const services: Awaited<ReturnType<typeof serve>>[] = [];

beforeAll(async () => {
  services.push(await serve(catalogue()), await serve(stock()));
  const [first, second] = services.map(({ url }) => url);
  together = await open();
  apart = await open({ subgraphs: [], urls: { catalogue: first ?? '', stock: second ?? '' } });
});
afterAll(async () => {
  await Promise.all([together, apart].map((gateway) => gateway.close()));
  await Promise.all(services.map((service) => service.close()));
});

const documents = [
  '{ item(id: "a") { id title since colour price note crate { size } } }',
  '{ item(id: "none") { title price } }',
  '{ items(ids: ["a", "b", "a"]) { id price } warehouse }',
  '{ sparse(ids: ["a", "broken", "forgotten", "broken2"]) { title price since } }',
  '{ things(ids: ["leaflet", "a"]) { __typename title ... on Item { price note } } }',
  '{ secret refusal }',
  '{ items(ids: ["a", "b"]) { arrived } }',
  '{ shelf(best: "broken") { best { price } all { title } } cheapest { title } }',
  'mutation { rename(id: "a", title: "é\\u2028\\"") { title price since } }',
  '{ colour(is: RED) day(is: "2012-12-01") }',
  '{ day(is: "yesterday") warehouse }',
  '{ level(is: 3) item(id: "a") { since } }',
];

const faults: [string, object][] = [
  ['query ($day: Day!) { day(is: $day) warehouse }', { day: 'yesterday' }],
  ['query ($day: Day!) { day(is: $day) warehouse }', { day: '2012-12-01' }],
];

test.each(documents)('in this process and over HTTP the answer has the same bytes: %s', async (document) => {
  const [here, there] = await Promise.all([together.ask(document), apart.ask(document)]);
  expect(here.text).toBe(there.text);
  expect(here.status).toBe(there.status);
});

test.each(faults)('so it has when variables are sent: %s %o', async (document, variables) => {
  const [here, there] = await Promise.all([together.ask(document, variables), apart.ask(document, variables)]);
  expect(here.text).toBe(there.text);
});

test('a fault that only the subgraph can see in an input is told with its code, and costs only that part', async () => {
  const { json } = await together.ask('{ day(is: "yesterday") warehouse }');
  expect(json.data).toEqual({ day: null, warehouse: 'Tournai' });
  expect(json.errors).toMatchObject([
    {
      message: 'Argument "is" got invalid value "yesterday"; "yesterday" is not a day: write it as 2012-12-01.',
      path: ['day'],
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
});

test('the steps of one request share what the subgraph loaded, and two requests do not', async () => {
  const query = '{ item(id: "a") { note } shelf(best: "b") { best { note } } loads }';
  for (const _ of [1, 2]) {
    const { json } = await together.ask(query);
    expect(json.data).toMatchObject({ item: { note: 'loads: 2' }, shelf: { best: { note: 'loads: 2' } } });
  }
});

test('a scalar that becomes text only as JSON is text to the next subgraph too', async () => {
  const { json } = await together.ask('{ item(id: "a") { since arrived } }');
  const since = '2012-12-01T00:00:00.000Z';
  expect(json.data).toEqual({ item: { since, arrived: `string ${since}` } });
});
