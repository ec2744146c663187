import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LOCK_FILE } from './folder-lock.ts';
import { PROBE_FILE } from './write-probe.ts';

/** Says that the cluster in a folder is being made, so that nothing is kept in it yet. */
const UNFINISHED_FILE = 'unfinished';

const OURS = [LOCK_FILE, PROBE_FILE, UNFINISHED_FILE];

/**
 * Opens the cluster of a folder, which is made in an empty one. Making it takes seconds, and a part of a cluster cannot be opened: what a
 * start left that was cut off meanwhile is removed, and made again. Only what was begun in an empty folder is ever removed.
 */
export async function begunOnce<T>(folder: string, open: () => Promise<T>): Promise<T> {
  const unfinished = join(folder, UNFINISHED_FILE);
  const entries = await readdir(folder);
  const others = entries.filter((entry) => !OURS.includes(entry));
  const isUnfinished = entries.includes(UNFINISHED_FILE);
  if (isUnfinished) for (const entry of others) await rm(join(folder, entry), { recursive: true });
  else if (others.length === 0) await writeFile(unfinished, '');
  else if (others.includes('PG_VERSION')) return await open();
  else throw new Error('it holds something else');
  const opened = await open();
  await rm(unfinished);
  return opened;
}
