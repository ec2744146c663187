import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tell } from './process.ts';

const [body] = (await once(process, 'message')) as [string];
const server = createServer((request, response) => {
  request.resume().once('end', () => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  });
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
tell(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, () => 0);
