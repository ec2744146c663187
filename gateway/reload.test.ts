import { rename, writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { catalogue, stock, stockSdl, supergraph } from './fixture.ts';
import { open, serve } from './open-fixture.ts';

let gateway: Awaited<ReturnType<typeof open>>;
afterEach(() => gateway.close());

const changed = supergraph(undefined, stockSdl.replace('warehouse: String', 'warehouse: String depot: String'));
const fields = async () => {
  const { json } = await gateway.ask('{ __type(name: "Query") { fields { name } } }');
  return JSON.stringify(json);
};
const soon = { timeout: 3_000, interval: 50 };

test('a supergraph that was written anew is served', async () => {
  gateway = await open();
  expect(await fields()).not.toContain('depot');
  await writeFile(gateway.file, changed);
  await vi.waitFor(async () => expect(await fields()).toContain('depot'), soon);
});

test('a supergraph that was replaced by another file is served, and so is the next', async () => {
  gateway = await open();
  for (const [sdl, has] of [
    [changed, true],
    [supergraph(), false],
  ] as const) {
    await writeFile(`${gateway.file}.new`, sdl);
    await rename(`${gateway.file}.new`, gateway.file);
    await vi.waitFor(async () => expect((await fields()).includes('depot')).toBe(has), soon);
  }
});

test.each([
  ['half of it', changed.slice(0, changed.length / 2)],
  ['nothing', ''],
  ['a schema that is no supergraph', 'type Query { depot: String }'],
  ['a type that nothing defines', changed.replace('depot: String', 'depot: Nowhere')],
])('%s is not served; the old one goes on, and the next good one is taken', async (_, contents) => {
  gateway = await open();
  await writeFile(gateway.file, contents);
  await setTimeout(400);
  expect((await gateway.ask('{ warehouse }')).json).toEqual({ data: { warehouse: 'Tournai' } });
  expect(await fields()).not.toContain('depot');
  await writeFile(gateway.file, changed);
  await vi.waitFor(async () => expect(await fields()).toContain('depot'), soon);
});

// A query would be asked again by the runtime; a mutation cannot be.
test('a request in flight ends with the supergraph that it began with', async () => {
  const service = await serve(catalogue());
  gateway = await open({ subgraphs: [stock()], urls: { catalogue: service.url } });
  const working = gateway.ask('mutation { work(milliseconds: 900) }');
  await setTimeout(50);
  await writeFile(gateway.file, changed);
  await vi.waitFor(async () => expect(await fields()).toContain('depot'), soon);
  expect((await working).json).toEqual({ data: { work: 'done' } });
  await service.close();
});
