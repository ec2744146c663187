import { access, cp, mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { StartError } from '../errors.ts';
import { folderFault } from './folder-fault.ts';
import { openStore } from './store.ts';

const template = inject('template');

describe.runIf(!template.startsWith('postgres'))('a folder that cannot be opened', () => {
  let folder: string;
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'faulty-')), 'data');
  });
  afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

  const fault = async (path = folder): Promise<string> => {
    const failure = await openStore(path, 'letters').then(
      async (store) => await store.close(),
      (cause: Error) => cause,
    );
    expect(failure).toBeInstanceOf(StartError);
    expect((failure as Error).message).not.toMatch(/move|begin with a new one/i);
    return (failure as Error).message;
  };

  it('of another version is told so', async () => {
    await cp(template, folder, { recursive: true });
    await writeFile(join(folder, 'PG_VERSION'), '18\n');
    expect(await fault()).toMatch(/written by PostgreSQL 18.*embeds 17.*was not touched/s);
  });

  it('that holds something else is left alone', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'letter.txt'), 'Dear');
    expect(await fault()).toMatch(/PG_VERSION is missing.*name an empty folder/s);
    await expect(access(join(folder, 'letter.txt'))).resolves.toBeUndefined();
    expect(await readdir(folder)).not.toContain('PG_VERSION');
  });

  it('of which a part was lost is told so', async () => {
    await cp(template, folder, { recursive: true });
    await truncate(join(folder, 'global/pg_control'), 100);
    expect(await fault()).toMatch(/pg_control was cut or is missing. Restore a backup/);
  });

  it('that is a file is told so', async () => {
    await writeFile(folder, '');
    expect(await fault()).toMatch(/it is a file/);
    expect(await fault(join(folder, 'below'))).toMatch(/a part of its path is a file/);
  });

  it.each([
    [Object.assign(new Error('write'), { code: 'ENOSPC' }), /the disk is full. Make room/],
    [new Error('Aborted(). ENOSPC, write'), /the disk is full. Make room/],
    [Object.assign(new Error('open'), { code: 'EACCES' }), /this user may not read and write it/],
    [Object.assign(new Error('open'), { code: 'EROFS' }), /read only/],
  ])('for a reason of the operating system is told that: %s', async (cause, message) => {
    expect(await folderFault(folder, cause)).toMatch(message);
  });

  it('for no reason that its folder tells is to be kept', async () => {
    await cp(template, folder, { recursive: true });
    const told = await folderFault(folder, new Error('PANIC: could not locate a valid checkpoint record'));
    expect(told).toMatch(/checkpoint record.*Keep a copy of the folder before anything else/s);
  });
});
