import { createTestDatabase } from '@cdw/kernel/testing.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Graph, openGraph } from '../graph.ts';

let graph: Graph;
let drop: () => Promise<void>;
beforeAll(async () => {
  const database = await createTestDatabase();
  drop = database.drop;
  graph = await openGraph(database.url, 'over HTTP');
});
afterAll(async () => {
  await graph.close();
  await drop();
});

type Answer = { data: Record<string, unknown> | null; errors?: { extensions: { code: string; subgraph?: string } }[] };
const ask = async (document: string): Promise<Answer> => JSON.parse((await graph.answer(document)).text);

it('a subgraph that is down costs what it knows, and is named', async () => {
  const question = `{
    space(slug: "esco") { name operator { name } awards { nodes { tranches { amountEur } } } measures { nodes { code } } }
    partnership(slug: "mutualisation-negundo-esco") { title accessRights { terms host { name } } commitments { totalCount } }
    programmes { totalCount }
  }`;
  const whole = await ask(question);
  expect(whole.errors).toBeUndefined();

  await graph.stop('programmes');
  const { data, errors = [] } = await ask(question);
  expect(data).toEqual({
    space: { name: 'ESCO', operator: { name: 'IDETA' }, awards: null, measures: null },
    partnership: { ...(whole.data?.partnership as object), commitments: null },
    programmes: null,
  });
  expect(errors.length).toBeGreaterThan(0);
  for (const { extensions } of errors)
    expect(extensions).toEqual({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'programmes' });
  expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|ECONN|node_modules|\.ts:/);

  const ready = await fetch(new URL('/ready', graph.url));
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({ ready: false });
});

it('without spaces, what the others know is still told', async () => {
  await graph.stop('spaces');
  const { data, errors = [] } = await ask(
    '{ creativeHub(slug: "hub-c") { name partners { role organisation { name } } } space(slug: "esco") { name } }',
  );
  expect(data).toMatchObject({
    creativeHub: { name: 'Hub-C', partners: expect.arrayContaining([{ role: expect.anything(), organisation: null }]) },
    space: null,
  });
  expect(errors.every(({ extensions }) => extensions.subgraph === 'spaces')).toBe(true);
});
