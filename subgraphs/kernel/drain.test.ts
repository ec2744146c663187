import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { expect, it } from 'vitest';
import { drainable } from './drain.ts';

const REQUEST = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n';

async function serve(answer: (response: ServerResponse) => void) {
  const server = createServer((_request, response) => answer(response));
  const drain = drainable(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const open = async (): Promise<Socket> => {
    const accepted = once(server, 'connection');
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    await accepted;
    return socket.on('error', () => undefined);
  };
  return { server, drain, open };
}

const all = async (socket: Socket): Promise<string> => {
  let text = '';
  for await (const chunk of socket) text += chunk;
  return text;
};

it('connections without a request do not hold it open', async () => {
  const { drain, open } = await serve((response) => response.end('done'));
  const sockets = [await open(), await open()];
  await drain();
  for (const socket of sockets) socket.destroy();
});

it('a request that arrives meanwhile on an open connection is answered, and told that it closes', async () => {
  const { drain, open } = await serve((response) => response.end('done'));
  const socket = await open();
  socket.write(REQUEST);
  await once(socket, 'data');
  const drained = drain();
  const heard = all(socket);
  socket.write(REQUEST);
  await drained;
  const answer = await heard;
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(answer).toMatch(/^Connection: close\r$/m);
  expect(answer).toContain('done');
});

it('a request that is being answered is answered whole', async () => {
  let finish = () => {};
  const { server, drain, open } = await serve((response) => {
    response.write('the first half');
    finish = () => void response.end(' and the other');
  });
  const socket = await open();
  socket.write(REQUEST);
  await once(server, 'request');
  const heard = all(socket);
  const drained = drain();
  finish();
  await drained;
  expect(await heard).toContain('and the other');
});

it('no new connection is taken', async () => {
  const { server, drain, open } = await serve((response) => response.end());
  await open();
  const { port } = server.address() as AddressInfo;
  const drained = drain();
  const late = connect(port, '127.0.0.1');
  const [error] = (await once(late, 'error')) as [NodeJS.ErrnoException];
  expect(error.code).toBe('ECONNREFUSED');
  await drained;
});
