import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeKey } from '@cdw/gateway/access/key-for-test.ts';
import { openAccess } from '@cdw/gateway/access/subgraph.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { createEmptyDatabase } from '@cdw/kernel/test-database.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import { signViewer, VIEWER_HEADER } from '@cdw/kernel/viewer-token.ts';
import { openGraph } from '../test/graph.ts';
import { readServer } from './env.ts';
import { byMutations } from './mutations.ts';
import { byPlainSql } from './plain-sql.ts';
import { headingOfWrites, lineOfWrites, measureWrites, type Written } from './writes.ts';

const SPACES = [
  'coworking-namur',
  'switch-coworking',
  'co-nnexion',
  'esco',
  'la-forge',
  'gare',
  'e-square',
  'swc-negundo',
].map((slug) => seededId('spc', slug));
const AGENCY: Viewer = { role: 'AGENCY', organisationIds: [], scopes: ['spaces:write'], actor: 'key cdw_bench' };

async function bench(store: string, url: string): Promise<void> {
  // Opening it once migrates and seeds it.
  await (await openGraph(url)).close();
  const access = await openAccess(url, () => undefined);
  const key = await makeKey(access, {});
  await access.subgraph.close();
  const secret = randomBytes(32).toString('hex');

  console.log(headingOfWrites(`The name of a space is corrected, on ${store}`));
  let plain: Written | undefined;
  for (const open of [
    () => byPlainSql(url),
    () =>
      byMutations('the subgraph alone', ['serve-spaces.ts', url, secret], async () => ({
        [VIEWER_HEADER]: await signViewer(AGENCY, 'spaces', secret),
      })),
    () => byMutations('through the gateway', ['serve.ts', url], async () => ({ 'x-api-key': key })),
  ]) {
    const way = await open();
    const written = await measureWrites(way, SPACES);
    await way.stop();
    plain ??= written;
    console.log(lineOfWrites(way.name, written, plain));
  }
}

console.log(
  '"of plain SQL" is how many times as long one writer takes as SQL that writes the same rows and reads nothing.',
);
const folder = await mkdtemp(join(tmpdir(), 'cdw-bench-'));
await bench('PGlite', folder).finally(() => rm(folder, { recursive: true }));

const server = readServer();
if (server) {
  const database = await createEmptyDatabase(server);
  await bench('PostgreSQL', database.url).finally(database.drop);
} else {
  console.log('\nPostgreSQL is left out: set DATABASE_URL to a server on which databases may be made.');
}
