import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export type TestDatabase = { readonly url: string; readonly drop: () => Promise<void> };

/** A copy of a database: on the same server, or of the folder of an embedded one. */
export async function copyDatabase(template: string): Promise<TestDatabase> {
  if (template.startsWith('postgres')) return await createOnServer(template, new URL(template).pathname.slice(1));
  const folder = await mkdtemp(join(tmpdir(), 'cdw-test-'));
  await cp(template, folder, { recursive: true });
  return { url: folder, drop: () => rm(folder, { recursive: true, force: true }) };
}

/** A database without anything: a new one on a server, or embedded in memory. */
export const createEmptyDatabase = async (server: string | undefined): Promise<TestDatabase> =>
  server ? await createOnServer(server) : { url: `memory://${randomUUID()}`, drop: async () => {} };

async function createOnServer(server: string, template = 'template0'): Promise<TestDatabase> {
  const name = `cdw_test_${randomUUID().replaceAll('-', '')}`;
  await execute(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => execute(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** Said to the server's own database: one that has connections can be neither copied nor dropped. */
async function execute(server: string, statement: string): Promise<void> {
  const url = new URL(server);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
