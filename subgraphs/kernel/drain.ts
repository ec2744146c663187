import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { STOP_GRACE_MILLISECONDS } from './limits.ts';

/**
 * Lets a server end without breaking off a request. From the stop on, no connection is taken, and each answer says that
 * its connection closes with it; a request that is just on its way on an open connection is still answered. Connections
 * without a request are closed after a moment, also those on which none ever came, which the server itself does not close.
 */
export function drainable(server: Server): () => Promise<void> {
  const requests = new Map<Socket, number>();
  let isStopping = false;

  server.on('connection', (socket) => {
    requests.set(socket, 0);
    socket.once('close', () => requests.delete(socket));
  });
  server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    if (isStopping) response.shouldKeepAlive = false;
    requests.set(socket, (requests.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const left = (requests.get(socket) ?? 1) - 1;
      if (!socket.destroyed) requests.set(socket, left);
      if (isStopping && left === 0) socket.end();
    });
    // An answer that was under way has told the client already that the connection stays.
    response.once('finish', () => {
      if (isStopping) socket.end();
    });
  });

  const closeIdle = () => {
    for (const [socket, count] of requests) if (count === 0) socket.destroy();
  };

  return async () => {
    isStopping = true;
    const closed = new Promise<void>((resolve) => {
      // The server's own method would close idle connections at once, under a request that is on its way.
      NetServer.prototype.close.call(server, () => resolve());
    });
    const sweep = setInterval(closeIdle, STOP_GRACE_MILLISECONDS);
    await closed;
    clearInterval(sweep);
    // What else the server holds for its connections; that it does not listen any more is no fault.
    server.close(() => undefined);
  };
}
