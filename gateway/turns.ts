import type { ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import { requestError } from './errors.ts';
import {
  ARRIVALS_FIRST_MAX,
  OPERATIONS_AT_ONCE_MAX,
  OPERATIONS_WAITING_MAX,
  WAITING_MILLISECONDS_MAX,
} from './limits.ts';

type Limits = { readonly atOnce: number; readonly waiting: number; readonly millisecondsMax: number };

type Waiting = { readonly begin: () => void; readonly response: ServerResponse };

type Turns = {
  /** Resolves when the operation that is answered by this response may begin; rejects when too many are before it. */
  readonly take: (response: ServerResponse) => Promise<void>;
  /** Is called for each connection that is accepted. */
  readonly arrived: () => void;
};

/**
 * Lets operations begin one after the other, so many at once and no more. Between two of them the process sees to what
 * else has come, such as a question about its health, or that a client who waits has left: its operation never begins.
 * A turn of the event loop accepts one connection, so that those who arrive in a crowd are let in before the next
 * operation begins: else the last of them waits for as many operations as there are connections before it.
 */
export function createTurns(
  { atOnce, waiting, millisecondsMax }: Limits = {
    atOnce: OPERATIONS_AT_ONCE_MAX,
    waiting: OPERATIONS_WAITING_MAX,
    millisecondsMax: WAITING_MILLISECONDS_MAX,
  },
): Turns {
  const queue = new Set<Waiting>();
  let running = 0;
  let isBeginning = false;
  let hasArrived = false;
  let arrivalsInARow = 0;

  /** Begins the next one, and looks again in the next turn of the event loop. */
  function beginNext(): void {
    isBeginning = false;
    arrivalsInARow = hasArrived ? arrivalsInARow + 1 : 0;
    hasArrived = false;
    // A stream of connections without an end must not keep those that wait from their turn.
    if (arrivalsInARow % (ARRIVALS_FIRST_MAX + 1) > 0) {
      schedule();
      return;
    }
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

  const take = (response: ServerResponse): Promise<void> =>
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

  const arrived = () => {
    hasArrived = true;
  };

  return { take, arrived };
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
