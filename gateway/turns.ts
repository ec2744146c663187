import type { ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import { requestError } from './errors.ts';
import { OPERATIONS_AT_ONCE_MAX, OPERATIONS_WAITING_MAX, WAITING_MILLISECONDS_MAX } from './limits.ts';

type Limits = { readonly atOnce: number; readonly waiting: number; readonly millisecondsMax: number };

type Waiting = { readonly begin: () => void; readonly response: ServerResponse };

/**
 * Lets operations begin one after the other, so many at once and no more. Between two of them the process sees to what
 * else has come, such as a question about its health, or that a client who waits has left: its operation never begins.
 */
export function createTurns(
  { atOnce, waiting, millisecondsMax }: Limits = {
    atOnce: OPERATIONS_AT_ONCE_MAX,
    waiting: OPERATIONS_WAITING_MAX,
    millisecondsMax: WAITING_MILLISECONDS_MAX,
  },
) {
  const queue = new Set<Waiting>();
  let running = 0;
  let isBeginning = false;

  /** Begins the next one, and looks again in the next turn of the event loop. */
  function beginNext(): void {
    isBeginning = false;
    const [next] = queue;
    if (!next || running >= atOnce) return;
    queue.delete(next);
    if (!next.response.closed) {
      running += 1;
      onceOver(next.response, () => {
        running -= 1;
        schedule();
      });
      next.begin();
    }
    schedule();
  }

  function schedule(): void {
    if (isBeginning) return;
    isBeginning = true;
    setImmediate(beginNext);
  }

  /** Resolves when the operation that is answered by this response may begin; rejects when too many are before it. */
  return (response: ServerResponse): Promise<void> =>
    new Promise((resolve, reject) => {
      if (queue.size >= waiting) return reject(tooBusy());
      const timer = setTimeout(() => {
        if (queue.delete(entry)) reject(tooBusy());
      }, millisecondsMax);
      const begin = () => {
        clearTimeout(timer);
        resolve();
      };
      const entry = { begin, response };
      queue.add(entry);
      response.once('close', () => {
        clearTimeout(timer);
        queue.delete(entry);
      });
      schedule();
    });
}

/** When the answer is written, though it may not be read yet, or the client has gone. */
function onceOver(response: ServerResponse, over: () => void): void {
  let isOver = false;
  const once = () => {
    if (!isOver) over();
    isOver = true;
  };
  response.once('prefinish', once);
  response.once('close', once);
}

const tooBusy = (): GraphQLError =>
  requestError(
    'Too many requests are being answered at the moment. Please try again in some seconds.',
    'OVERLOADED',
    503,
  );
