import { WRITE_ATTEMPTS_MAX } from '@cdw/kernel/limits.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { write } from '@cdw/kernel/writing/write.ts';
import { expect, it } from 'vitest';
import type { Context } from './context.ts';
import { openSubgraph } from './subgraph.ts';
import type { Tables } from './tables.ts';

const spaces = testSubgraph(openSubgraph);

/** A write that another process disturbs a number of times, as PostgreSQL would say it; and how often it was begun. */
async function disturbed(times: number): Promise<{ attempts: number; id: Promise<string> }> {
  const context = spaces.subgraph().createContext() as Context;
  const outcome = { attempts: 0, id: Promise.resolve('') };
  outcome.id = write<Tables>(context, 'spaces', { mutation: 'nothing', input: {} }, async (tables) => {
    outcome.attempts += 1;
    if (outcome.attempts <= times) {
      await tables.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'disturbed' USING ERRCODE = '40001'; END $$`);
    }
    return 'spc_done';
  });
  await Promise.allSettled([outcome.id]);
  return outcome;
}

it('a write that others disturb is done again, as often as may be', async () => {
  const { id, attempts } = await disturbed(WRITE_ATTEMPTS_MAX - 1);
  expect(await id).toBe('spc_done');
  expect(attempts).toBe(WRITE_ATTEMPTS_MAX);
});

it('one that is disturbed each time is given up, and may be sent again', async () => {
  const { id, attempts } = await disturbed(WRITE_ATTEMPTS_MAX);
  await expect(id).rejects.toMatchObject({
    message: expect.stringContaining('Send the same change again'),
    extensions: { code: 'CONFLICT', reason: 'TOO_MANY_WRITERS' },
  });
  expect(attempts).toBe(WRITE_ATTEMPTS_MAX);
});
