import { DriverAdapterError } from '@prisma/driver-adapter-utils';
import { WRITE_FAILURE_MILLISECONDS } from '../limits.ts';

/** PostgreSQL's codes for a disk that is full or broken, and for a server that takes no writes. */
const CODES = ['53100', '58030', '25006'];

/** Remembers that a store could not be written to, of which reading tells nothing. */
export class WriteFailures {
  #until = 0;

  note(cause: unknown): void {
    if (!(cause instanceof DriverAdapterError)) return;
    if (CODES.includes(cause.cause.originalCode ?? '')) this.#until = Date.now() + WRITE_FAILURE_MILLISECONDS;
  }

  forget(): void {
    this.#until = 0;
  }

  refuseIfAny(): void {
    if (Date.now() < this.#until) throw new Error('The store could not be written to when it was last tried.');
  }
}
