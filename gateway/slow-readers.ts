import type { Server, ServerResponse } from 'node:http';
import {
  READ_BYTES_PER_SECOND_MIN,
  READ_MILLISECONDS_MAX,
  READ_REVIEW_MILLISECONDS,
  UNREAD_BYTES_MAX,
} from './limits.ts';

/** A response that is written, and what of it was not read when it was looked at first. */
type Waiting = { readonly since: number; readonly bytes: number };

type Limits = { readonly readMillisecondsMax: number; readonly unreadBytesMax: number };

/**
 * Cuts off those who ask and do not read, since their answers stay in memory until they do: one that takes longer than its
 * bytes need at a slow connection, and, when all together are too much, the ones that have waited longest.
 */
export function cutSlowReaders(
  server: Server,
  { readMillisecondsMax, unreadBytesMax }: Limits = {
    readMillisecondsMax: READ_MILLISECONDS_MAX,
    unreadBytesMax: UNREAD_BYTES_MAX,
  },
): void {
  const open = new Map<ServerResponse, Waiting | undefined>();
  server.on('request', (_request, response) => {
    open.set(response, undefined);
    response.once('close', () => open.delete(response));
  });

  const review = () => {
    for (const response of open.keys()) open.set(response, waitingOf(response, open.get(response)));
    // Responses stand in the order in which they were asked for.
    const waiting = Array.from(open).flatMap(([response, since]) => (since ? [{ response, ...since }] : []));
    let unread = waiting.reduce((sum, { bytes }) => sum + bytes, 0);
    for (const { response, since, bytes } of waiting) {
      const isLate = performance.now() - since > readMillisecondsMax + (bytes / READ_BYTES_PER_SECOND_MIN) * 1_000;
      if (!isLate && unread <= unreadBytesMax) continue;
      unread -= bytes;
      // At once, without waiting for what is still to be read.
      response.destroy();
    }
  };

  const timer = setInterval(review, READ_REVIEW_MILLISECONDS).unref();
  server.once('close', () => clearInterval(timer));
}

function waitingOf(response: ServerResponse, known: Waiting | undefined): Waiting | undefined {
  const bytes = response.writableLength;
  return response.writableEnded && bytes > 0 ? (known ?? { since: performance.now(), bytes }) : undefined;
}
