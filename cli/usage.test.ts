import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { expect, it } from 'vitest';
import { createProgram } from './program.ts';
import { run } from './run-for-test.ts';
import { table } from './table.ts';

const NOBODY = 'http://127.0.0.1:1/graphql';

/** The commands of the program that hold no others. */
const leaves = (command: CommandUnknownOpts): CommandUnknownOpts[] =>
  command.commands.length > 0 ? command.commands.flatMap(leaves) : [command];

it('the help of the program says what it can do, how it ends, and begins with examples', async () => {
  const { code, out, err } = await run(['--help']);
  expect([code, err]).toEqual([0, '']);
  for (const words of ['keys', 'organisations', 'whoami', 'CDW_URL', '--key-file', '3  when', 'npx cdw status']) {
    expect(out).toContain(words);
  }
});

it('the help of each command has an example of it, and the options that all take', () => {
  const commands = leaves(createProgram());
  expect(commands.length).toBeGreaterThan(10);
  for (const command of commands) {
    const written: string[] = [];
    command.configureOutput({ writeOut: (text) => void written.push(text) }).outputHelp();
    const help = written.join('');
    const path = command.parent?.parent ? `${command.parent.name()} ${command.name()}` : command.name();
    expect(help).toContain(`\nExample:\n  npx cdw ${path}`);
    expect(help).toContain('--key-file');
    expect(command.description()).toMatch(/\.$/);
  }
});

it.each([
  ['no command', [], 'Usage: cdw'],
  ['a command that does not exist', ['kees'], 'Did you mean keys?'],
  ['a role that does not exist', ['keys', 'make', '--label', 'x', '--role', 'king'], 'partner, operator, agency'],
  ['a day that is none', ['keys', 'rotate', 'key_1', '--expires', 'tomorrow'], 'Expected a day, as 2027-06-30'],
  ['an address that is none', ['status', '--url', 'localhost:4000'], 'Expected http:// or https://'],
  ['a file that is not there', ['ask', 'nowhere.graphql'], 'nowhere.graphql cannot be read (ENOENT)'],
  ['a file of a key that is not there', ['whoami', '--key-file', 'nowhere'], 'nowhere cannot be read (ENOENT)'],
  ['a key that is none', ['whoami', '--key', 'two words'], 'a character that no key has'],
  [
    'a change to be sent again, of no version',
    ['organisations', 'rename', 'x', '--name', 'X', '--from', '2027', '--idempotency-key', 'x'],
    'names its --version',
  ],
  ['variables that are no JSON', ['ask', '-', '--variables', '{ slug }'], '--variables holds no JSON'],
])('%s is wrong usage, and nothing is asked', async (_what, args, words) => {
  const { code, out, err } = await run(args, { variables: { CDW_URL: NOBODY } });
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(words);
  expect(err).not.toMatch(/^\s+at /m);
});

it.each(['status', 'whoami'])('"%s" says that nobody answers, and where it asked', async (command) => {
  const { code, out, err } = await run([command, '--json'], { variables: { CDW_URL: NOBODY } });
  expect([code, out]).toEqual([3, '']);
  expect(err).toMatch(/^The graph cannot be reached at http:\/\/127\.0\.0\.1:1\/\w+: .*CDW_URL\.\n$/);
});

/** A server that answers each address with a status and a text; any other with a page of its own. */
async function serve(pages: Readonly<Record<string, readonly [number, object]>>) {
  const server = createServer(({ url = '' }, response) => {
    const [status, body] = pages[url] ?? [404, undefined];
    response.writeHead(status).end(body ? JSON.stringify(body) : '<h1>Not here</h1>');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, close: () => server.close() };
}

it('what answers and is no graph is told from one', async () => {
  const { url, close } = await serve({});
  for (const command of ['status', 'whoami']) {
    expect(await run([command, '--url', url])).toMatchObject({ code: 3, out: '', err: expect.stringContaining(url) });
  }
  close();
});

it('a graph of which a subgraph does not answer is not ready', async () => {
  const hubs = { name: 'hubs', runs: 'over HTTP', ready: false, reason: 'It cannot be reached.' };
  const { url, close } = await serve({
    '/health': [200, { alive: true }],
    '/ready': [503, { ready: false, subgraphs: [hubs] }],
  });
  const { code, out } = await run(['status', '--url', url]);
  expect([code, out]).toEqual([1, expect.stringMatching(/\nhubs +over HTTP +- +not ready: It cannot be reached\.\n$/)]);
  close();
});

it('what others wrote cannot command the terminal', () => {
  expect(table(['LABEL'], [['Tour\u001b[2Jnai\nand on']])).toMatch(/\nTour \[2Jnai and on$/);
});
