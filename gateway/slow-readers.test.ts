import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { cutSlowReaders } from './slow-readers.ts';

const PAGE = Buffer.alloc(20_000_000);
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function serve(limits: Parameters<typeof cutSlowReaders>[1]) {
  const server = createServer((_request, response) => response.end(PAGE)).listen(0, '127.0.0.1');
  cutSlowReaders(server, limits);
  await once(server, 'listening');
  closing.push(() => server.close());
  const ask = (): Socket => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.on('error', () => undefined).write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    closing.push(() => socket.destroy());
    return socket;
  };
  return { server, ask };
}

it('who asks and does not read is cut off, when the answer should have been read', async () => {
  // Its bytes alone would have a quarter of an hour.
  const { server, ask } = await serve({ readMillisecondsMax: -1_000_000, unreadBytesMax: Number.POSITIVE_INFINITY });
  const [, response] = (await Promise.all([once(server, 'request'), ask().pause()]))[0] as [
    unknown,
    NodeJS.EventEmitter,
  ];
  await once(response, 'close');
});

it('when all together are too much, those who wait longest are cut off', async () => {
  const { server, ask } = await serve({ readMillisecondsMax: 600_000, unreadBytesMax: PAGE.length * 1.5 });
  const asked = async () => {
    const heard = once(server, 'request');
    ask().pause();
    return (await heard)[1] as NodeJS.EventEmitter & { closed: boolean };
  };
  const [longest, other] = [await asked(), await asked()];
  await once(longest, 'close');
  expect(other.closed).toBe(false);
});

it('who reads is answered', async () => {
  const { ask } = await serve({ readMillisecondsMax: 600_000, unreadBytesMax: PAGE.length * 10 });
  let bytes = 0;
  const socket = ask();
  for await (const chunk of socket) {
    bytes += (chunk as Buffer).length;
    if (bytes > PAGE.length) break;
  }
  expect(bytes).toBeGreaterThan(PAGE.length);
});
