import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogue, stock, supergraph } from './fixture.ts';
import { serve } from './open-fixture.ts';

const services: Awaited<ReturnType<typeof serve>>[] = [];
let folder: string;
let file: string;

beforeAll(async () => {
  services.push(await serve(catalogue()), await serve(stock()));
  folder = await mkdtemp(join(tmpdir(), 'start-'));
  file = join(folder, 'supergraph.graphql');
  const [one, other] = services.map(({ url }) => url);
  await writeFile(file, supergraph({ catalogue: one ?? '', stock: other ?? '' }));
});
afterAll(async () => {
  await Promise.all(services.map((service) => service.close()));
  await rm(folder, { recursive: true });
});

const START = new URL('start.ts', import.meta.url).pathname;

/** The process as `npm start` runs it, in another folder than the project's. */
function run(variables: Record<string, string>, args: string[] = []) {
  const child = spawn(process.execPath, [START, ...args], {
    cwd: folder,
    env: variables,
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (data) => (said.out += data));
  child.stderr.on('data', (data) => (said.err += data));
  return { child, said, exit: once(child, 'exit').then(([code]) => code as number) };
}

async function started({ child, said }: { child: ChildProcess; said: { out: string; err: string } }): Promise<string> {
  for (;;) {
    const url = /http:\/\/[^\s']+\/graphql/.exec(said.out)?.[0];
    if (url) return url;
    if (child.exitCode !== null) throw new Error(`The process ended: ${said.err}`);
    await setTimeout(20);
  }
}

test('another supergraph is served, and the first lines say how to ask it', async () => {
  const process = run({ PORT: '0' }, ['--supergraph', file]);
  const url = await started(process);
  expect(process.said.out).toContain(file);
  const curl = /curl '([^']+)'/.exec(process.said.out)?.[1] ?? '';
  expect(await (await fetch(curl)).json()).toEqual({ data: { __typename: 'Query' } });
  const response = await fetch(`${url}?query={item(id:"a"){title price}}`);
  expect(await response.json()).toEqual({ data: { item: { title: 'Item a', price: 1 } } });
  process.child.kill('SIGTERM');
  expect(await process.exit).toBe(0);
  expect(process.said.err).toBe('');
});

test('on SIGTERM the requests in flight are answered, and no new one is taken', async () => {
  const process = run({ PORT: '0' }, ['--supergraph', file]);
  const url = await started(process);
  const slow = fetch(`${url}?query={slow(milliseconds:700)warehouse}`);
  await setTimeout(300);
  process.child.kill('SIGTERM');
  await setTimeout(100);
  await expect(fetch(`${url}?query={warehouse}`)).rejects.toThrow();
  expect(await (await slow).json()).toEqual({ data: { slow: 'done', warehouse: 'Tournai' } });
  expect(await process.exit).toBe(0);
});

test('a second signal does not wait', async () => {
  const process = run({ PORT: '0' }, ['--supergraph', file]);
  const url = await started(process);
  const slow = fetch(`${url}?query={slow(milliseconds:5000)}`).catch(() => 'broken off');
  await setTimeout(300);
  process.child.kill('SIGINT');
  await setTimeout(100);
  process.child.kill('SIGINT');
  expect(await process.exit).toBe(1);
  expect(await slow).toBe('broken off');
});

test('a port that is in use is said without a stack', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const process = run({ PORT: String(port) }, ['--supergraph', file]);
  expect(await process.exit).toBe(1);
  expect(process.said.err).toMatch(/^Port \d+ on 127\.0\.0\.1 is in use\. .*\n$/);
  server.close();
});

test.each([
  ['a variable that is wrong', { PORT: 'http' }, [], /PORT is "http"; expected a number/],
  ['an option that does not exist', {}, ['--subgraph'], /--subgraph/],
  [
    'a supergraph that is not there',
    {},
    ['--supergraph', 'nowhere.graphql'],
    /nowhere\.graphql cannot be read \(ENOENT\)/,
  ],
  [
    'a host that is not there',
    { HOST: '203.0.113.1', PORT: '0' },
    ['--supergraph', 'supergraph.graphql'],
    /no address 203\.0\.113\.1/,
  ],
])('%s is said without a stack, and the code is 1', async (_, variables, args, message) => {
  const process = run(variables, args);
  expect(await process.exit).toBe(1);
  expect(process.said.err).toMatch(message);
  expect(process.said.err).not.toMatch(/^\s+at /m);
});

test('--help says what can be set', async () => {
  const process = run({}, ['--help']);
  expect(await process.exit).toBe(0);
  for (const word of ['PORT=4000', 'DATABASE_URL', 'SPACES_URL', '--supergraph'])
    expect(process.said.out).toContain(word);
});
