import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../errors.ts';
import { prepareSchema } from './migrate.ts';
import { readMigrations } from './migrations.ts';
import { withSchemaEngine } from './schema-engine.ts';
import { openStore } from './store.ts';

/** Writes the migration that brings a subgraph's tables from its migrations so far to its Prisma schema. */
export async function writeMigration(schema: string, folder: string, name: string, day: string): Promise<string> {
  if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name)) {
    throw new StartError(
      `"${name}" does not name a migration: say what it does in small letters, as open_spaces_to_hubs.`,
    );
  }
  await mkdir(join(folder, 'migrations'), { recursive: true });
  const script = await difference(schema, folder);
  if (/^\s*(--[^\n]*\s*)*$/.test(script)) {
    throw new StartError(`The migrations of ${schema} already lead to its schema.prisma: there is nothing to write.`);
  }
  const target = join(folder, 'migrations', `${day.replaceAll('-', '')}_${name}`);
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'migration.sql'), script, { flag: 'wx' });
  return join(target, 'migration.sql');
}

/** The SQL from the migrations to the schema, found on a database of its own; nothing when they agree. */
export async function difference(schema: string, folder: string): Promise<string> {
  const store = await openStore(`memory://difference-${schema}`, schema);
  try {
    await prepareSchema(store, schema);
    const migrations = await readMigrations(join(folder, 'migrations'));
    const path = join(folder, 'schema.prisma');
    const files = [{ path, content: await readFile(path, 'utf8') }];
    const { stdout } = await withSchemaEngine(store.adapter, (engine) =>
      engine.diff({
        from: { tag: 'migrations', ...migrations },
        to: { tag: 'schemaDatamodel', files },
        script: true,
        exitCode: null,
        filters: { externalTables: [], externalEnums: [] },
      }),
    );
    return stdout ?? '';
  } finally {
    await store.close();
  }
}
