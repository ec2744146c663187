import { run } from '@cdw/cli/run-for-test.ts';
import { createEmptyTestDatabase, createTestDatabase } from '@cdw/kernel/testing.ts';
import { expect, inject, it } from 'vitest';
import { openGraph } from '../graph.ts';

const isOnServer = inject('template').startsWith('postgres');
if (!isOnServer)
  console.log('Making an embedded cluster takes long: the key of an empty database is tested on a server only.');

it('when every key of the agency is lost, whoever holds the database makes another', async () => {
  const database = await createTestDatabase();
  const first = () => run(['keys', 'first'], { variables: { DATABASE_URL: database.url } });
  const made = await first();
  expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/^cdw_\w{8}_\w{43}\n$/) });
  expect(made.err).toContain(`Made the key ${made.out.slice(0, 12)}`);

  const graph = await openGraph(database.url);
  const variables = { CDW_URL: graph.url, CDW_KEY: made.out.trim() };
  expect((await run(['whoami'], { variables })).out).toMatch(/^role +AGENCY\n/);
  const listed = await run(['keys', 'list', '--json'], { variables });
  expect(JSON.parse(listed.out)[0]).toMatchObject({
    prefix: made.out.slice(0, 12),
    createdBy: 'command line',
    expiresAt: expect.any(String),
  });
  const audit = await run(['keys', 'audit', '--of', made.out.slice(0, 12)], { variables });
  expect(audit.out).toMatch(/ CREATED +command line +A key of the agency, made by whoever holds the database\n$/);

  // The embedded store is open in the graph's process, and no other may open it; a server takes both.
  const another = await first();
  if (isOnServer) expect(another.code).toBe(0);
  else expect(another).toMatchObject({ code: 3, out: '', err: expect.stringContaining('in use by another process') });
  await graph.close();
  await database.drop();
});

it.runIf(isOnServer)('before the first start, it makes the key that the first start would have made', async () => {
  const database = await createEmptyTestDatabase();
  const made = await run(['keys', 'first', '--json'], { variables: { DATABASE_URL: database.url } });
  expect(JSON.parse(made.out).apiKey).toMatchObject({ role: 'AGENCY', createdBy: 'first start', expiresAt: null });
  await database.drop();
});

it.each([
  ['mysql://127.0.0.1/graph', 2, 'DATABASE_URL is "mysql://127.0.0.1/graph"'],
  ['postgresql://127.0.0.1:1/graph', 3, 'does not answer at 127.0.0.1:1/graph'],
])('on %s it ends with %i and says why', async (url, code, words) => {
  const failed = await run(['keys', 'first'], { variables: { DATABASE_URL: url } });
  expect(failed).toMatchObject({ code, out: '', err: expect.stringContaining(words) });
  expect(failed.err).not.toMatch(/^\s+at /m);
});
