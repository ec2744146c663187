import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { tryLock } from 'fs-native-extensions';
import { StartError } from '../errors.ts';
import { FOLDER_LOCK_MILLISECONDS_MAX, FOLDER_LOCK_RETRY_MILLISECONDS } from '../limits.ts';

/** The file in an embedded store's folder whose lock says that a process has it open. */
export const LOCK_FILE = 'open.lock';

/**
 * Takes a folder for this process, and answers how to leave it. PGlite would let two processes write the same folder and spoil
 * it. The lock is the operating system's, which ends it with the process however that ends: one that was killed leaves none.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const file = await open(join(folder, LOCK_FILE), 'a');
  const until = Date.now() + FOLDER_LOCK_MILLISECONDS_MAX;
  try {
    while (!tryLock(file.fd)) {
      if (Date.now() > until) throw inUse(folder);
      await setTimeout(FOLDER_LOCK_RETRY_MILLISECONDS);
    }
  } catch (cause) {
    await file.close();
    throw cause;
  }
  return () => file.close();
}

const inUse = (folder: string): StartError =>
  new StartError(
    `The embedded database in ${folder} is in use by another process. Stop that process, or set DATABASE_URL to a ` +
      'PostgreSQL server, which many processes may share.',
  );
