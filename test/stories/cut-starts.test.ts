import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createEmptyTestDatabase, timesAsked } from '@cdw/kernel/testing.ts';
import fc from 'fast-check';
import { expect, inject, it } from 'vitest';

/** `npm run test:cuts` cuts fifty times. */
const CUTS = timesAsked('CUTS', 4);
const MINUTES_MAX = 60;
const GATEWAY = fileURLToPath(new URL('../../gateway/start.ts', import.meta.url));

type Store = { readonly url: string; readonly drop: () => Promise<void> };
type Start = {
  readonly told: string;
  readonly url: string;
  readonly milliseconds: number;
  readonly stop: () => Promise<void>;
};

async function emptyStore(): Promise<Store> {
  if (inject('template').startsWith('postgres')) return await createEmptyTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'cdw-cut-'));
  return { url: folder, drop: () => rm(folder, { recursive: true, force: true }) };
}

/** A start that goes on until it answers, or is cut off after a time. */
async function start(store: Store, cut?: { milliseconds: number; signal: NodeJS.Signals }): Promise<Start> {
  const began = Date.now();
  const child = spawn(process.execPath, [GATEWAY], { env: { PORT: '0', DATABASE_URL: store.url } });
  const exit = once(child, 'exit');
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await exit;
  };
  let told = '';
  const address = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        told += chunk;
        const url = /http:\S+\/graphql/.exec(told)?.[0];
        if (url) resolve(url);
      });
    }
    child.once('exit', () => resolve(''));
  });
  const url = await Promise.race([address, ...(cut ? [setTimeout(cut.milliseconds, '')] : [])]);
  if (!url && cut && child.exitCode === null) await end(cut.signal);
  return { told, url, milliseconds: Date.now() - began, stop: () => end('SIGTERM') };
}

/** What a store must be once a start has completed, whatever came before: whole, with a key that some start has shown. */
async function expectWhole({ url, told, stop }: Start, earlier: readonly Start[]): Promise<void> {
  expect(url, told).not.toBe('');
  const query =
    '{ spaces(first: 0) { totalCount } calls(first: 0) { totalCount } spaceChanges(first: 1) { changes { kind } } }';
  const answer = await fetch(`${url}?query=${encodeURIComponent(query)}`);
  expect(await answer.json()).toMatchObject({
    data: { spaces: { totalCount: 31 }, spaceChanges: { changes: [{ kind: 'SEEDED' }] } },
  });
  const keys = [...earlier.map((start) => start.told), told].flatMap((text) => text.match(/cdw_\w+/g) ?? []);
  const roles = keys.map(async (key) => {
    const response = await fetch(`${url}?query={viewer{role}}`, { headers: { authorization: `Bearer ${key}` } });
    return response.ok ? (await response.json()).data.viewer.role : 'refused';
  });
  expect(await Promise.all(roles)).toContain('AGENCY');
  await stop();
}

it(
  `a first start that is cut off ${CUTS} times goes on at the next one`,
  async () => {
    const seed = randomInt(2 ** 31);
    console.log(`The moments of the cuts are those of the seed ${seed}.`);
    let store = await emptyStore();
    const whole = await start(store);
    await expectWhole(whole, []);
    await store.drop();

    const moment = fc.record({ part: fc.double({ min: 0, max: 1.1, noNaN: true }), isKilled: fc.boolean() });
    let earlier: Start[] = [];
    store = await emptyStore();
    for (const { part, isKilled } of fc.sample(moment, { seed, numRuns: CUTS })) {
      const cut = { milliseconds: part * whole.milliseconds, signal: isKilled ? 'SIGKILL' : 'SIGINT' } as const;
      const started = await start(store, cut);
      expect(started.told).not.toMatch(/cannot be|half migrated|fault|Error/);
      if (started.url) {
        await expectWhole(started, earlier);
        await store.drop();
        store = await emptyStore();
        earlier = [];
      } else earlier.push(started);
    }
    await expectWhole(await start(store), earlier);
    await store.drop();
  },
  MINUTES_MAX * 60_000,
);
