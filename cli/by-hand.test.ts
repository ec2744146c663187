import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { createTestDatabase } from '@cdw/kernel/testing.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Graph, openGraph } from '../test/graph.ts';
import { type Run, run } from './run-for-test.ts';

/** What an operator and the agency do by the command line, as a process of its own. */
describe('by hand', () => {
  let graph: Graph;
  let agency: string;
  let folder: string;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await createTestDatabase();
    drop = database.drop;
    graph = await openGraph(database.url);
    agency = await graph.makeKey();
    folder = await mkdtemp(join(tmpdir(), 'cdw-cli-'));
  });
  afterAll(async () => {
    await graph.close();
    await rm(folder, { recursive: true });
    await drop();
  });

  const cdw = (args: string[], key = agency, input = ''): Promise<Run> =>
    run(args, { variables: { CDW_URL: graph.url, CDW_KEY: key }, input });

  async function json<T = Record<string, unknown>>(args: string[], key = agency): Promise<T> {
    const { code, out, err } = await cdw([...args, '--json'], key);
    expect(code, err).toBe(0);
    return JSON.parse(out);
  }

  it('a key is made, listed, used, rotated and revoked', async () => {
    const made = await cdw([
      ...['keys', 'make', '--label', 'Booking system', '--role', 'operator'],
      ...['--organisation', 'ideta', '--scope', 'spaces:write', '--expires', '2027-06-30'],
    ]);
    expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/^cdw_\w{8}_\w{43}\n$/) });
    const key = made.out.trim();
    expect(made.err).toContain('until 2027-06-30T23:59:59');
    expect(made.err).not.toContain(key);

    const listed = await cdw(['keys', 'list']);
    expect(listed.out).toMatch(/^PREFIX {2,}ID {2,}STATE/);
    expect(listed.out).toMatch(new RegExp(`${key.slice(0, 12)} .* valid +OPERATOR .*Booking system`));

    const file = join(folder, 'booking.key');
    await writeFile(file, made.out);
    expect(await json(['whoami', '--key-file', file])).toMatchObject({
      role: 'OPERATOR',
      scopes: ['spaces:write'],
      organisations: [{ slug: 'ideta' }],
    });

    const rotated = await json<{ key: string }>(['keys', 'rotate', key.slice(0, 12), '--overlap-hours', '1']);
    for (const valid of [key, rotated.key]) expect((await cdw(['whoami'], valid)).code).toBe(0);
    expect((await cdw(['keys', 'revoke', key])).out).toMatch(/^cdw_\w{8} \(Booking system\) is revoked/);
    expect(await cdw(['whoami'], key)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('was revoked') });
    expect((await cdw(['whoami'], rotated.key)).out).toMatch(/^role +OPERATOR\n/);

    const audit = await cdw(['keys', 'audit', '--of', key.slice(0, 12)]);
    const changes = audit.out.matchAll(/ (cdw_\w{8}) +([A-Z]+) +(key cdw_\w{8}) +Booking system$/gm);
    expect([...changes].map(([_line, ...cells]) => cells)).toEqual(
      ['CREATED', 'ROTATED', 'REVOKED'].map((kind) => [key.slice(0, 12), kind, `key ${agency.slice(0, 12)}`]),
    );
  });

  it('the list is read to its end', async () => {
    await Promise.all(Array.from({ length: 101 }, (_, index) => graph.makeKey({ label: `Key ${index}` })));
    const labels = (await json<{ label: string }[]>(['keys', 'list'])).map(({ label }) => label);
    expect(new Set(labels).size).toBeGreaterThan(101);
    expect(labels).toContain('Key 0');
  });

  it('an operator makes no key of the agency, and none with a scope that it lacks', async () => {
    const operator = await graph.makeKey({
      role: 'OPERATOR',
      organisationIds: [seededId('org', 'ideta')],
      scopes: ['keys:write'],
    });
    const made = ['keys', 'make', '--label', 'Too much', '--role'];
    const ofAgency = await cdw([...made, 'agency'], operator);
    expect([ofAgency.code, ofAgency.out]).toEqual([1, '']);
    expect(ofAgency.err).toMatch(/^FORBIDDEN at createApiKey: /);
    const args = [...made, 'operator', '--organisation', 'ideta', '--scope', 'hubs:write'];
    const { code, out, err } = await cdw(args, operator);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(
      /^BAD_USER_INPUT at createApiKey: The input has \d faults?, and nothing was changed\.\n {2}\w+ INVALID: /,
    );
    const asProgram = await cdw([...args, '--json'], operator);
    expect(JSON.parse(asProgram.out).errors[0].extensions.faults).toHaveLength(err.trim().split('\n').length - 1);

    const reader = await graph.makeKey({ role: 'PARTNER', scopes: [] });
    expect(await cdw(['keys', 'list'], reader)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^FORBIDDEN at apiKeys: /),
    });
  });

  it('an organisation is found, registered and renamed', async () => {
    expect((await cdw(['organisations', 'list', '--kind', 'intercommunale', '--text', 'ideta'])).out).toMatch(
      /^SLUG .*\nideta +org_\w+ +INTERCOMMUNALE +IDETA\n$/,
    );
    const source = ['--source-title', 'Statuts', '--source-published', '2026-11'];
    const name = ['--name', 'Le Quai', '--kind', 'non-profit'];
    const once = [...name, ...source, '--idempotency-key', 'register-le-quai'];
    const { id } = await json<{ id: string }>(['organisations', 'register', ...once]);
    expect(await json(['organisations', 'register', ...once])).toMatchObject({ id, slug: 'le-quai' });
    const to = ['--name', 'Le Grand Quai', '--from', '2026-11-20', ...source];
    const renaming = ['organisations', 'rename', 'le-quai', ...to];
    expect((await cdw(renaming)).out).toMatch(
      /^le-quai \(org_\w+\) is named Le Grand Quai from 2026-11-20; version 2\.\n$/,
    );
    expect((await cdw(['organisations', 'show', id])).out).toMatch(/^name +Le Grand Quai\n/);
    expect(await cdw([...renaming, '--version', '1'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^CONFLICT/),
    });
    expect(await cdw(['organisations', 'register', ...name])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/\n {2}input\.sources MISSING: /),
    });
    expect(await cdw(['organisations', 'show', 'nobody'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('no organisation "nobody"'),
    });
  });

  it('any operation is asked, and its answer written as it came, with its errors', async () => {
    const document = 'query One($slug: String) { space(slug: $slug) { name } } query Two { apiKeys { totalCount } }';
    const one = await cdw(['ask', '-', '--operation', 'One', '--variables', '{ "slug": "esco" }'], '', document);
    expect([one.code, JSON.parse(one.out), one.err]).toEqual([0, { data: { space: { name: 'ESCO' } } }, '']);
    const two = await cdw(['ask', '-', '--operation', 'Two'], '', document);
    expect(two.code).toBe(1);
    expect(JSON.parse(two.out)).toMatchObject({ data: { apiKeys: null }, errors: [{ path: ['apiKeys'] }] });
    expect(two.err).toMatch(/^UNAUTHENTICATED at apiKeys: /);
  });

  it('the graph says how it is', async () => {
    expect(await cdw(['status'], '')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/\nspaces +in process +embedded +ready/),
    });
    expect(await json(['status'])).toMatchObject({ ready: true, url: graph.url });
  });
});
