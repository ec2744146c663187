import { access, constants, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { probeFolder } from './write-probe.ts';

/** The version of PostgreSQL that the embedded store is; a folder of another one is another format. */
const VERSION = '17';
/** A size that PostgreSQL gives to no other file; a smaller one was cut. */
const CONTROL_BYTES = 8_192;

const KEEP = 'The data in it was not touched.';

/** What the operating system says, and what it takes to mend it. */
const CAUSES: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Make room on it, and start again',
  EDQUOT: 'the quota of this user on the disk is used up. Make room, and start again',
  EFBIG: 'a file there would be larger than this process may write. Raise the limit (ulimit -f), and start again',
  EROFS: 'the disk is mounted to be read only. Mount it to be written, and start again',
  EACCES:
    'this user may not read and write it. Give the folder and all files in it to the user that starts this process',
  EPERM:
    'this user may not read and write it. Give the folder and all files in it to the user that starts this process',
  ENOTDIR: 'a part of its path is a file. Set DATABASE_URL to a folder, or to the address of a PostgreSQL server',
  EEXIST: 'it is a file. Set DATABASE_URL to a folder, or to the address of a PostgreSQL server',
  EIO: 'the disk cannot be read. Look after the disk, and keep a copy of the folder',
  EMFILE: 'this process has too many files open. Raise the limit (ulimit -n), and start again',
};

/** Why an embedded store cannot be opened, in words for a person, as far as its folder tells. Nothing in it is changed. */
export async function folderFault(folder: string, cause: unknown): Promise<string> {
  const known = CAUSES[codeOf(cause) ?? ''] ?? (await reasonIn(folder));
  if (known) return `The embedded database in ${folder} cannot be opened: ${known}. ${KEEP}`;
  return (
    `The embedded database in ${folder} cannot be opened: ${messageOf(cause)}. Nothing is wrong with the folder itself, so its data may be ` +
    'damaged. Keep a copy of the folder before anything else is tried, and restore a backup of it where there is one.'
  );
}

async function reasonIn(folder: string): Promise<string | undefined> {
  try {
    await probeFolder(folder);
    for (const entry of await readdir(folder, { recursive: true })) {
      await access(join(folder, entry), constants.R_OK | constants.W_OK);
    }
    return await otherFormat(folder);
  } catch (cause) {
    return CAUSES[codeOf(cause) ?? ''];
  }
}

async function otherFormat(folder: string): Promise<string | undefined> {
  const version = (await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => undefined))?.trim();
  if (version === undefined || version === '') {
    return 'its file PG_VERSION is missing or empty. It holds something else, or a part of it was lost: name an empty folder, or restore a backup of this one';
  }
  if (version !== VERSION) {
    return `it was written by PostgreSQL ${version}, and this program embeds ${VERSION}. Start the version of this program that wrote it`;
  }
  const control = await stat(join(folder, 'global/pg_control')).catch(() => undefined);
  if (control?.size === CONTROL_BYTES) return undefined;
  return 'its file global/pg_control was cut or is missing. Restore a backup of the folder';
}

const codeOf = (cause: unknown): string | undefined => {
  const { code } = (cause ?? {}) as { code?: unknown };
  if (typeof code === 'string') return code;
  return /\b(ENOSPC|EDQUOT|EFBIG|EROFS|EACCES|EPERM|ENOTDIR|EIO|EMFILE)\b/.exec(messageOf(cause))?.[1];
};

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
