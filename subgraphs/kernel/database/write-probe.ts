import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WRITE_PROBE_BYTES } from '../limits.ts';

export const PROBE_FILE = 'write-probe';

/** Rejects when nothing can be written to a folder: the store itself would find out only when it needs another page. */
export const probeFolder = (folder: string): Promise<void> =>
  writeFile(join(folder, PROBE_FILE), Buffer.alloc(WRITE_PROBE_BYTES, 1));
