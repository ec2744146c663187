import { createHash, randomUUID } from 'node:crypto';
import { StartError } from '../errors.ts';
import { readMigrations } from './migrations.ts';
import type { Store } from './store.ts';

/** A migration as the folder holds it, and what the table of migrations tells of it. */
type Migration = { readonly name: string; readonly script: string; readonly checksum: string };
type Applied = { readonly name: string; readonly checksum: string; readonly isWhole: boolean };

/**
 * Brings a subgraph's schema up to date. To be called `alone`. Each migration and its record are one transaction, so that a start that
 * is killed leaves nothing half done; the records are those of Prisma's own tools.
 */
export async function migrate(store: Store, schema: string, folder: string): Promise<string[]> {
  await prepareSchema(store, schema);
  const { migrationDirectories } = await readMigrations(folder);
  const migrations = migrationDirectories.map(({ path, migrationFile }): Migration => {
    const script = migrationFile.content.value;
    return { name: path, script, checksum: createHash('sha256').update(script).digest('hex') };
  });
  const applied = await appliedTo(store, schema);
  refuse(schema, migrations, applied);
  const names = new Set(applied.map(({ name }) => name));
  const missing = migrations.filter(({ name }) => !names.has(name));
  for (const migration of missing) await apply(store, schema, migration);
  return missing.map(({ name }) => name);
}

/** What migrations take for granted: the subgraph's schema, the index for parts of words, and where they are recorded. */
export const prepareSchema = (store: Store, schema: string): Promise<void> =>
  store.execute(`CREATE SCHEMA IF NOT EXISTS "${schema}"; CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
    CREATE TABLE IF NOT EXISTS "${schema}"."_prisma_migrations" (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL,
      finished_at timestamptz, migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
      started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`);

const appliedTo = (store: Store, schema: string): Promise<Applied[]> =>
  store.rows<Applied>(`SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isWhole"
    FROM "${schema}"."_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY migration_name`);

async function apply(store: Store, schema: string, { name, script, checksum }: Migration): Promise<void> {
  const record = `INSERT INTO "${schema}"."_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
    VALUES ('${randomUUID()}', '${checksum}', '${name.replaceAll("'", "''")}', now(), 1)`;
  await store.execute(`${script}\n;\n${record}`).catch((cause: unknown) => {
    throw new StartError(
      `The migration ${name} of the schema "${schema}" failed, and nothing of it was done: ${messageOf(cause)}`,
      { cause },
    );
  });
}

function refuse(schema: string, migrations: readonly Migration[], applied: readonly Applied[]): void {
  const namesOf = (ones: readonly Applied[]): string => ones.map(({ name }) => name).join(', ');
  const halves = applied.filter(({ isWhole }) => !isWhole);
  if (halves.length > 0) {
    throw new StartError(
      `The schema "${schema}" is half migrated by an earlier version: ${namesOf(halves)} began and did not end. ` +
        'Restore the database from before, or mend it by hand and mark the migration with `prisma migrate resolve`.',
    );
  }
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  const edited = applied.filter(({ name, checksum }) => (known.get(name)?.checksum ?? checksum) !== checksum);
  if (edited.length > 0) {
    throw new StartError(
      `The schema "${schema}" was migrated by another text of ${namesOf(edited)}: a migration must not be edited ` +
        'once it was applied. Restore the file, and write the change as a new migration.',
    );
  }
  const unknown = applied.filter(({ name }) => !known.has(name));
  if (unknown.length === 0) return;
  throw new StartError(
    `The schema "${schema}" is newer than this code: it holds ${namesOf(unknown)}, which ` +
      'this version does not know. Start the version that wrote it, or a newer one.',
  );
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
