import { LOCK_MILLISECONDS_MAX, STATEMENT_MILLISECONDS_MAX } from '../limits.ts';
import { RequestEnded } from './request-end.ts';
import { StoreBroken } from './store-broken.ts';

const LOCKED = `Somebody else was changing what this needs for ${LOCK_MILLISECONDS_MAX / 1_000} seconds, so it is missing here. Please send the request again.`;
const TOO_LONG = `A part of this took more than ${STATEMENT_MILLISECONDS_MAX / 1_000} seconds and was ended. Ask for less: a smaller page, a narrower filter, or fewer fields that are counted.`;
const ENDED = 'The request ended before this was read. Send it again if its answer is still needed.';
const READ_ONLY =
  'Nothing can be written at the moment, so nothing was changed. Please send the same change again later.';
const AWAY =
  'The store of this subgraph cannot be asked at the moment, so what it knows is missing here. Please try again later.';

/** What PostgreSQL says of itself rather than of a statement. */
const SQL_STATES: Readonly<Record<string, string>> = {
  '55P03': LOCKED,
  '57014': TOO_LONG,
  '25P03': TOO_LONG,
  '53100': READ_ONLY,
  '58030': READ_ONLY,
  '25006': READ_ONLY,
};

/** Connections that broke, servers that stop or have no room, in the words of PostgreSQL, Prisma and the driver. */
const AWAY_STATES = /^(08...|57P0.|53...|P1001|P1002|P1008|P1017|P2024|P2028)$/;
const AWAY_MESSAGES =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered|PGlite is clos)/;

/** What to say when it is the store's fault that a field has no answer; nothing when it is not. */
export function storeFault(cause: object): { readonly message: string; readonly isExpected: boolean } | undefined {
  const faults = chainOf(cause);
  if (faults.some((fault) => fault instanceof RequestEnded)) return { message: ENDED, isExpected: true };
  if (faults.some((fault) => fault instanceof StoreBroken)) return { message: AWAY, isExpected: false };
  const codes = faults.flatMap(codesOf);
  const told = codes.map((code) => SQL_STATES[code]).find((message) => message !== undefined);
  if (told) return { message: told, isExpected: false };
  const isAway =
    codes.some((code) => AWAY_STATES.test(code)) ||
    faults.some((fault) => fault instanceof Error && AWAY_MESSAGES.test(fault.message));
  return isAway ? { message: AWAY, isExpected: false } : undefined;
}

/** The code that the database gave to a fault, where Prisma tells it. */
export const sqlStatesOf = (cause: object): string[] => chainOf(cause).flatMap(codesOf);

type Fault = { cause?: unknown; meta?: { driverAdapterError?: unknown }; code?: unknown; originalCode?: unknown };

/** A fault and what caused it, as Prisma wraps them. */
function chainOf(fault: unknown): object[] {
  if (typeof fault !== 'object' || fault === null) return [];
  const { cause, meta } = fault as Fault;
  return [fault, ...chainOf(cause), ...chainOf(meta?.driverAdapterError)];
}

const codesOf = (fault: object): string[] => {
  const { code, originalCode } = fault as Fault;
  return [code, originalCode].filter((value) => typeof value === 'string');
};
