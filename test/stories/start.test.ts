import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { start, stop } from '../started.ts';

const GATEWAY = 'gateway/start.ts';
/** On a machine that does something else beside. */
const THREE_STARTS_MILLISECONDS_MAX = 240_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cdw-start-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Asks with a key, valid or not, and answers the role that it has. */
async function roleOf(url: string, key: string): Promise<unknown> {
  const response = await fetch(`${url}?query={viewer{role}}`, { headers: { authorization: `Bearer ${key}` } });
  const { data } = await response.json();
  return response.ok ? data.viewer.role : response.status;
}

const ask = async (url: string): Promise<unknown> => {
  const query =
    '{ spaces(first: 0, filter: { kind: [COWORKING, SMART_WORK_CENTER] }) { totalCount } calls(first: 0) { totalCount } }';
  return (await fetch(`${url}?query=${encodeURIComponent(query)}`)).json();
};

it(
  'a second start keeps what the first one wrote, and seeds nothing again',
  async () => {
    const first = await start(GATEWAY, folder);
    expect(first.said()).toMatch(/seeded 31 spaces/);
    const answer = await ask(first.url);
    expect(answer).toMatchObject({ data: { spaces: { totalCount: 31 } } });

    const key = /cdw_\w+/.exec(first.said())?.[0] ?? '';
    expect(await roleOf(first.url, key)).toBe('AGENCY');
    expect(await roleOf(first.url, `${key.slice(0, -3)}000`)).toBe(401);
    const saidOfKeys = first.said().match(/cdw_[0-9a-z]{8}_/g);
    expect(saidOfKeys).toHaveLength(1);

    const another = await start(GATEWAY, folder);
    expect(another.url).toBe('');
    expect(another.process.exitCode).toBe(1);
    expect(another.said()).toMatch(/in use by another process/);
    expect(another.said()).not.toMatch(/ at .*\.ts:/);

    expect(await stop(first)).toBe(0);
    const second = await start(GATEWAY, folder);
    expect(second.said()).not.toMatch(/seeded|migrated|cdw_/);
    expect(await roleOf(second.url, key)).toBe('AGENCY');
    expect(await ask(second.url)).toEqual(answer);
    expect(await stop(second)).toBe(0);
  },
  THREE_STARTS_MILLISECONDS_MAX,
);

it('a database that does not answer is named once, without a stack', async () => {
  const failed = await start(GATEWAY, 'postgresql://127.0.0.1:1/nothing');
  expect(failed.process.exitCode).toBe(1);
  expect(failed.said()).toMatch(/does not answer at 127\.0\.0\.1:1\/nothing/);
  expect(failed.said()).not.toMatch(/ at .*\.ts:/);
});
