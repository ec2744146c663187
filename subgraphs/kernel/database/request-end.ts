import { AsyncLocalStorage } from 'node:async_hooks';

const requests = new AsyncLocalStorage<AbortSignal>();

/** Does the work of a request that may end before it is answered: no statement is begun after its end, and none goes on. */
export const untilEnd = <R>(signal: AbortSignal | undefined, work: () => R): R =>
  signal ? requests.run(signal, work) : work();

/** The signal of the request for which the caller works; none where it works for no request. */
export const endOfRequest = (): AbortSignal | undefined => requests.getStore();

/** Nobody waits for the answer any more, because the client left or its time is over. */
export class RequestEnded extends Error {
  constructor() {
    super('The request has ended, so nothing more is read or written for it.');
  }
}

export function refuseIfEnded(): void {
  if (endOfRequest()?.aborted) throw new RequestEnded();
}
