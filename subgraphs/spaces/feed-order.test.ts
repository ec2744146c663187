import { createTestDatabase } from '@cdw/kernel/testing.ts';
import { latestCursor } from '@cdw/kernel/writing/feed.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Follower, tellKinds } from './changes-for-test.ts';
import { openDb } from './db.ts';
import type { Tables } from './tables.ts';

/** The embedded store has one connection, so there one transaction ends before the next one begins. */
const isOnServer = inject('template').startsWith('postgres');
const WRITERS = 4;

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let opened: Awaited<ReturnType<typeof openDb>>;
beforeAll(async () => {
  database = await createTestDatabase();
  opened = await openDb(database.url);
});
afterAll(async () => {
  await opened.close();
  await database.drop();
});

type Isolation = 'ReadCommitted' | 'Serializable';
type Writer = { readonly tables: Tables; readonly end: (isKept: boolean) => Promise<void> };

/** Opens a transaction that stays open until it is ended. */
async function openWriter(isolationLevel: Isolation): Promise<Writer> {
  const tables = Promise.withResolvers<Tables>();
  const isKept = Promise.withResolvers<boolean>();
  const givenUp = new Error('given up');
  const whole = opened.client
    .$transaction(
      async (transaction) => {
        tables.resolve(transaction);
        if (!(await isKept.promise)) throw givenUp;
      },
      { isolationLevel, timeout: 30_000 },
    )
    .catch((cause: unknown) => {
      if (cause !== givenUp) throw cause;
    });
  const end = async (kept: boolean): Promise<void> => {
    isKept.resolve(kept);
    await whole;
  };
  return { tables: await Promise.race([tables.promise, whole.then(() => tables.promise)]), end };
}

/** What a writer does: how many changes it tells at a time, and whether it keeps them. */
const script = fc.record({
  parts: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
  isKept: fc.boolean(),
  isolation: fc.constantFrom<Isolation>('ReadCommitted', 'Serializable'),
});
type Script = typeof script extends fc.Arbitrary<infer Value> ? Value : never;

/** Which writer takes its next step: to begin, to tell some changes, or to end. */
const turns = fc.array(fc.integer({ min: 0, max: WRITERS - 1 }), { minLength: 8, maxLength: 24 });

/** A writer that takes one step at a time. What it kept is noted in the order in which writers ended. */
async function* stepping({ parts, isKept, isolation }: Script, name: string, kept: string[]): AsyncGenerator<void> {
  const writer = await openWriter(isolation);
  yield;
  const kinds = parts.map((count, part) => Array.from({ length: count }, (_, n) => `${name}_${part}_${n}`));
  for (const some of kinds) {
    await tellKinds(writer.tables, some);
    yield;
  }
  await writer.end(isKept);
  if (isKept) kept.push(...kinds.flat());
}

/** Lets writers take their steps in turn, and then to their ends; on the embedded store one after the other. */
async function run(writers: readonly AsyncGenerator<void>[], order: readonly number[]): Promise<void> {
  for (const turn of isOnServer ? order : []) await writers[turn]?.next();
  for (const writer of writers) for await (const _step of writer);
}

/** Follows all the time while something is done, and once more when it is. */
async function followThrough(follower: Follower, work: Promise<unknown>): Promise<void> {
  let isDone = false;
  void work.finally(() => {
    isDone = true;
  });
  while (!isDone) await follower.follow(opened.client);
  await work;
  await follower.follow(opened.client);
}

describe('a reader that follows the feed', () => {
  it('is told each change that was kept once, in one order, whatever writers begin and end in between', async () => {
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(script, { minLength: WRITERS, maxLength: WRITERS }), turns, async (scripts, order) => {
        runs += 1;
        const start = await latestCursor(opened.client, 'spaces');
        const followers = [new Follower(1, start), new Follower(7, start)];
        const kept: string[] = [];
        const writers = scripts.map((one, n) => stepping(one, `RUN_${runs}_${n}`, kept));
        const work = run(writers, order);
        await Promise.all(followers.map((follower) => followThrough(follower, work)));
        const end = await latestCursor(opened.client, 'spaces');
        for (const { kinds, cursor } of followers) expect([kinds, cursor]).toEqual([kept, end]);
      }),
      { numRuns: isOnServer ? 25 : 5 },
    );
  });

  it.runIf(isOnServer)('is told at once what is kept, also while an earlier transaction is still open', async () => {
    const start = await latestCursor(opened.client, 'spaces');
    const follower = new Follower(10, start);
    const early = await openWriter('Serializable');
    await tellKinds(early.tables, ['EARLY']);
    await opened.client.$transaction((tables) => tellKinds(tables, ['LATE']));
    await follower.follow(opened.client);
    expect(follower.kinds).toEqual(['LATE']);
    await early.end(true);
    await follower.follow(opened.client);
    expect(follower.kinds).toEqual(['LATE', 'EARLY']);
  });

  it.runIf(isOnServer)('misses nothing of many writers that end at the same moment', async () => {
    const follower = new Follower(3, await latestCursor(opened.client, 'spaces'));
    const kinds = Array.from({ length: 60 }, (_, n) => `AT_ONCE_${n}`);
    const options = { isolationLevel: 'Serializable', maxWait: 30_000 } as const;
    const work = Promise.all(
      kinds.map((kind) => opened.client.$transaction((tables) => tellKinds(tables, [kind]), options)),
    );
    await followThrough(follower, work);
    expect([...follower.kinds].sort()).toEqual([...kinds].sort());
  });
});
