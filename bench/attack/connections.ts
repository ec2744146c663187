import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { Input } from './inputs.ts';
import { type Product, startAndEnd, startProduct } from './product.ts';
import { post, send, told } from './send.ts';

const READERS = 200;
const READERS_WAIT_MILLISECONDS = 4_000;
const LEAVERS = 400;
const LEAVERS_WAIT_MILLISECONDS = 1_000;
const LOCK_MILLISECONDS = 8_000;

const LARGE = `query { spaces(first: 50) { nodes { name sources { title } municipality { name province { name } } operator { name } statusHistory { status }
  observations(first: 20) { nodes { value indicator { name } } } evaluations(first: 5) { nodes { title } } partnerships(first: 5) { nodes { title } } } } }`;

async function connected(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

const wire = (url: string, method: string, headers: string, body = ''): string =>
  `${method} /graphql HTTP/1.1\r\nHost: ${new URL(url).host}\r\n${headers}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

const asked = (url: string, query: string): string =>
  wire(url, 'POST', 'Content-Type: application/json', JSON.stringify({ query }));

/** What is done by the way in which connections are used. */
export const ofConnections: readonly Input[] = [
  {
    name: `${READERS} readers that never read the page`,
    run: async ({ url }) => {
      const sockets = await Promise.all(Array.from({ length: READERS }, () => connected(url)));
      for (const socket of sockets) socket.pause().write(wire(url, 'GET', 'Accept: text/html'));
      await setTimeout(READERS_WAIT_MILLISECONDS);
      for (const socket of sockets) socket.destroy();
      const { status, headers, bytes } = await send(url, {
        headers: { accept: 'text/html', 'accept-encoding': 'br, gzip' },
      });
      return `${status} ${headers['content-encoding'] ?? 'as it is'} ${(bytes / 1e6).toFixed(2)} MB`;
    },
  },
  {
    name: `${LEAVERS} requests whose clients leave at once`,
    run: async ({ url }) => {
      const leave = async () => {
        const socket = await connected(url);
        socket.end(asked(url, LARGE));
        socket.destroySoon();
      };
      await Promise.all(Array.from({ length: LEAVERS }, leave));
      await setTimeout(LEAVERS_WAIT_MILLISECONDS);
      const begun = performance.now();
      const answer = await post(url, '{ spaces { totalCount } }');
      return `${told(answer)} after ${Math.round(performance.now() - begun)} ms more`;
    },
  },
];

/** What takes another process, or ends this one. */
export const ofProcesses = (product: Product): readonly Input[] => [
  ...(product.databaseUrl.startsWith('postgres') ? [lockedTable(product.databaseUrl)] : []),
  {
    name: 'a DATABASE_URL that is none, with a password',
    run: async () => {
      const said = await Promise.all(
        ['postgres//u:s3cret@127.0.0.1/x', 'mysql://u:s3cret@127.0.0.1/x'].map((url) =>
          startAndEnd({ DATABASE_URL: url }, product.root),
        ),
      );
      return said
        .map((text) => (text.includes('s3cret') ? 'the password is printed' : 'refused without it'))
        .join('; ');
    },
  },
  {
    name: 'SIGTERM with unused connections, and with requests that arrive',
    run: async () => {
      const other = await startProduct('memory://attack-stop', product.root);
      const unused = await Promise.all([connected(other.url), connected(other.url)]);
      const open = await connected(other.url);
      const heard = once(open, 'data');
      open.write(asked(other.url, '{ __typename }'));
      await heard;
      const stopping = other.stop();
      let said = '';
      open.on('data', (chunk) => (said += chunk));
      await setTimeout(50);
      open.write(asked(other.url, '{ __typename }'));
      const { code, milliseconds } = await stopping;
      for (const socket of [...unused, open]) socket.destroy();
      const arrived = /^HTTP\/1\.1 (\d+)/.exec(said)?.[1] ?? 'reset';
      return `exit ${code} after ${Math.round(milliseconds)} ms; arriving: ${arrived} ${/^connection: (\S+)/im.exec(said)?.[1] ?? ''}`;
    },
  },
];

const lockedTable = (databaseUrl: string): Input => ({
  name: `a table locked for ${LOCK_MILLISECONDS / 1_000} s`,
  run: async ({ url }) => {
    const client = new pg.Client(databaseUrl);
    await client.connect();
    await client.query('BEGIN; LOCK TABLE spaces."Space" IN ACCESS EXCLUSIVE MODE');
    const release = setTimeout(LOCK_MILLISECONDS).then(() => client.query('ROLLBACK'));
    const begun = performance.now();
    const answer = await post(url, '{ spaces { totalCount nodes { name } } }');
    const milliseconds = Math.round(performance.now() - begun);
    const { status } = await send(new URL('/ready', url).href);
    await release;
    await client.end();
    return `${told(answer)} after ${milliseconds} ms; /ready ${status}`;
  },
});
