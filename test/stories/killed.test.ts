import { randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { createTestDatabase } from '@cdw/kernel/testing.ts';
import { signViewer, VIEWER_HEADER } from '@cdw/kernel/viewer-token.ts';
import { readChanges } from '@cdw/kernel/writing/feed.ts';
import { snapshotsOf } from '@cdw/kernel/writing/snapshots.ts';
import { openDb } from '@cdw/spaces/db.ts';
import { LEDGER } from '@cdw/spaces/ledger.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InsistentClient } from '../insistent.ts';
import { IDETA, keepSpace, keptKeys, keptState } from '../keep-space.ts';
import { type Started, start, stop } from '../started.ts';

/** Each space is registered by one request, and changed twice by another one: a thousand writes. */
const SPACES = 334;
const CLIENTS = 8;
const KILLS = 8;
const MINUTES_MAX = 5;

// Killed is the process of the subgraph, not that of the gateway: it starts in half the time, and has all that a crash could lose.
const PROGRAM = 'subgraphs/spaces/server.ts';
const SECRET = 'a secret of the tests, long enough to be one';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let running: Promise<Started>;
const run = (): Promise<Started> => start(PROGRAM, database.url, { VIEWER_SECRET: SECRET });
const client = new InsistentClient(async () => {
  const { url, said } = await running;
  if (url === '') throw new Error(`It did not start again: ${said()}`);
  return { url, headers: { [VIEWER_HEADER]: await signViewer(IDETA, 'spaces', SECRET) } };
});

/** All spaces, by several clients at once, of which each has one request under way. */
const keepAll = () =>
  Promise.all(
    Array.from({ length: CLIENTS }, async (_, first) => {
      for (let n = first; n < SPACES; n += CLIENTS) await keepSpace(client, n);
    }),
  );

/** Kills the process, and starts it again, each time some answers and some milliseconds after the time before. */
async function killAgainAndAgain(seed: number): Promise<void> {
  const moment = fc.record({
    answers: fc.integer({ min: 20, max: 70 }),
    milliseconds: fc.integer({ min: 0, max: 80 }),
  });
  let answered = 0;
  for (const { answers, milliseconds } of fc.sample(moment, { seed, numRuns: KILLS })) {
    answered += answers;
    while (client.answered < answered) await setTimeout(1);
    await setTimeout(milliseconds);
    running = running.then((killed) => stop(killed, 'SIGKILL')).then(run);
    await running;
  }
}

beforeAll(async () => {
  database = await createTestDatabase();
  running = run();
});
afterAll(() => database.drop());

describe(`a process that is killed ${KILLS} times during a thousand writes`, () => {
  let opened: Awaited<ReturnType<typeof openDb>>;
  let differing: string[];
  beforeAll(async () => {
    const seed = randomInt(2 ** 31);
    console.log(`The moments of the kills are those of the seed ${seed}.`);
    await Promise.all([keepAll(), killAgainAndAgain(seed)]);
    differing = await client.answeredOtherwise();
    await stop(await running);
    opened = await openDb(database.url);
  }, MINUTES_MAX * 60_000);
  afterAll(() => opened?.close());

  it('left requests without an answer, and gives each the same answer when it is sent again', () => {
    expect(client.losses).toBeGreaterThan(0);
    expect(differing).toEqual([]);
  });

  it('has lost nothing, and doubled nothing', async () => {
    const all = Array.from({ length: SPACES }, (_, n) => n);
    const kept = await opened.client.space.findMany({
      where: { slug: { startsWith: 'espace-' } },
      include: { names: { orderBy: { firstDay: 'asc' } }, hours: true },
    });
    const states = kept.map(({ version, hours, names }) => [
      version,
      ...hours.map(({ openingHours }) => openingHours),
      ...names.map(({ nameFr }) => nameFr),
    ]);
    expect(states.sort()).toEqual(all.map(keptState).sort());

    const told = await opened.client.change.groupBy({ by: ['kind'], where: { actor: IDETA.actor }, _count: true });
    expect(Object.fromEntries(told.map(({ kind, _count }) => [kind, _count]))).toEqual({
      REGISTERED: SPACES,
      RENAMED: SPACES,
      OPENING_HOURS_CHANGED: SPACES,
    });
    const keys = await opened.client.idempotencyKey.findMany({ where: { actor: IDETA.actor } });
    expect(keys.map(({ key }) => key).sort()).toEqual(all.flatMap(keptKeys).sort());
    expect(keys.filter(({ answer }) => answer === null)).toEqual([]);
  });

  it('tells in its feed what the tables hold', async () => {
    const states = async (): Promise<Record<string, unknown>> => {
      const state: Record<string, unknown> = {};
      for (let after: string | undefined, isMore = true; isMore; ) {
        const part = await readChanges(opened.client, 'spaces', { first: 100, after });
        for (const change of part.changes) state[change.entityId] = change.after;
        after = part.endCursor;
        isMore = part.hasNextPage;
      }
      return state;
    };
    const held = await Promise.all(
      (['Space', 'Organisation', 'Network'] as const).map((type) => snapshotsOf(LEDGER, opened.client, type)),
    );
    expect(await states()).toEqual(Object.fromEntries(held.flat().map((thing) => [thing.id, thing])));
  });
});
