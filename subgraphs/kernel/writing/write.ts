import { setTimeout } from 'node:timers/promises';
import type { RequestContext } from '../context.ts';
import { WRITE_ATTEMPTS_MAX, WRITE_MILLISECONDS_MAX, WRITE_RETRY_MILLISECONDS } from '../limits.ts';
import { conflict } from './conflict.ts';
import { Faults } from './faults.ts';
import { forgetOldKeys } from './forget-old-keys.ts';
import { type Claim, checkedKey, type Intent, isKeyTaken, keepAnswer, takeKey } from './idempotency.ts';
import type { Tables, Transacting } from './ledger.ts';
import { isSerializationFailure } from './serialization.ts';
import { Turns } from './turns.ts';

const TRANSACTION = {
  maxWait: WRITE_MILLISECONDS_MAX,
  timeout: WRITE_MILLISECONDS_MAX,
  isolationLevel: 'Serializable',
} as const;

/** How many writes a request has made under its key: they run one after the other, so a repetition counts alike. */
const writesOf = new WeakMap<object, number>();

/** Does the work of a write, and answers the identifier of what it wrote. */
export type Work<T extends Tables> = (tables: T, faults: Faults) => Promise<string>;

/** A write that is about to be made. */
type Writing<T extends Tables> = {
  /** Whether the same request was answered before under its key, so that it is only to be answered again. */
  readonly isRepetition: () => Promise<boolean>;
  readonly run: (work: Work<T>) => Promise<string>;
};

type Context<T extends Tables> = RequestContext & { readonly db: Transacting<T> & Tables };

/** One write of a request: its place among the others is taken now, its work may come later. */
export function writing<T extends Tables>(context: Context<T>, schema: string, intent: Intent): Writing<T> {
  const claim = claimOf(context, intent);
  return {
    isRepetition: async () => claim !== undefined && (await isKeyTaken(context.db, schema, claim)),
    run: (work) => run(context, schema, claim, work),
  };
}

/**
 * One write in one transaction, all or nothing: its idempotency key, the change, and the telling of it. Writes that
 * would disturb one another are done again, one after the other.
 */
export const write = <T extends Tables>(
  context: Context<T>,
  schema: string,
  intent: Intent,
  work: Work<T>,
): Promise<string> => writing<T>(context, schema, intent).run(work);

async function run<T extends Tables>(
  context: Context<T>,
  schema: string,
  claim: Claim | undefined,
  work: Work<T>,
): Promise<string> {
  const attempt = (): Promise<string> =>
    context.db.$transaction(async (tables) => {
      const before = claim && (await takeKey(tables, schema, claim));
      if (before) return before;
      const faults = new Faults();
      const id = await work(tables, faults);
      faults.settle();
      if (claim) await keepAnswer(tables, schema, claim, id);
      return id;
    }, TRANSACTION);
  const id = await untilSerialized(context.db, attempt);
  if (claim) await forgetOldKeys(context.db, schema);
  return id;
}

function claimOf(context: RequestContext, intent: Intent): Claim | undefined {
  const { idempotencyKey, viewer } = context;
  if (idempotencyKey === undefined) return undefined;
  const place = writesOf.get(context) ?? 0;
  writesOf.set(context, place + 1);
  return { actor: viewer.actor, key: `${checkedKey(idempotencyKey)} ${place}`, intent };
}

/** Whose writes run beside one another: those on one client, which is one subgraph of this process. */
const turnsOf = new WeakMap<object, Turns>();

/** A write that was disturbed is done again alone, so that only another process can still come in between. */
async function untilSerialized<R>(db: object, attempt: () => Promise<R>, attempts = 1): Promise<R> {
  const turns = turnsOf.get(db) ?? new Turns();
  turnsOf.set(db, turns);
  try {
    return await (attempts === 1 ? turns.beside(attempt) : turns.alone(attempt));
  } catch (cause) {
    if (!isSerializationFailure(cause)) throw cause;
    if (attempts >= WRITE_ATTEMPTS_MAX) throw tooManyWriters();
    if (attempts > 1) await setTimeout(WRITE_RETRY_MILLISECONDS * 2 ** attempts * Math.random());
    return await untilSerialized(db, attempt, attempts + 1);
  }
}

const tooManyWriters = () =>
  conflict(
    `Other writes came in between ${WRITE_ATTEMPTS_MAX} times, and nothing was changed. Send the same change again, under the same Idempotency-Key.`,
    { reason: 'TOO_MANY_WRITERS' },
  );
