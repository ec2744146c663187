import type { DiagnoseMigrationHistoryOutput } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { StartError } from '../errors.ts';
import { readMigrations } from './migrations.ts';
import { withSchemaEngine } from './schema-engine.ts';
import type { Store } from './store.ts';

const filters = { externalTables: [], externalEnums: [] };

/** Brings a subgraph's schema up to date. To be called `alone`. */
export async function migrate(store: Store, schema: string, folder: string): Promise<string[]> {
  await prepareSchema(store, schema);
  const migrationsList = await readMigrations(folder);
  return await withSchemaEngine(store.adapter, async (engine) => {
    refuse(schema, await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters }));
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
    return appliedMigrationNames;
  }).catch((cause: unknown) => {
    if (cause instanceof StartError) throw cause;
    throw new StartError(`The schema "${schema}" could not be migrated: ${messageOf(cause)}`, { cause });
  });
}

/** What migrations take for granted: the subgraph's schema, and the index for parts of words. */
export const prepareSchema = (store: Store, schema: string): Promise<void> =>
  store.execute(`CREATE SCHEMA IF NOT EXISTS "${schema}"; CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public`);

function refuse(schema: string, diagnosis: DiagnoseMigrationHistoryOutput): void {
  const { editedMigrationNames, failedMigrationNames, history } = diagnosis;
  if (failedMigrationNames.length > 0) {
    throw new StartError(
      `The schema "${schema}" is half migrated: ${failedMigrationNames.join(', ')} began and did not end. ` +
        'Restore the database from before, or mend it by hand and mark the migration with `prisma migrate resolve`.',
    );
  }
  if (editedMigrationNames.length > 0) {
    throw new StartError(
      `The schema "${schema}" was migrated by another text of ${editedMigrationNames.join(', ')}: a migration must not be edited ` +
        'once it was applied. Restore the file, and write the change as a new migration.',
    );
  }
  if (!history || history.diagnostic === 'databaseIsBehind') return;
  throw new StartError(
    `The schema "${schema}" is newer than this code: it holds ${history.unpersistedMigrationNames.join(', ')}, which ` +
      'this version does not know. Start the version that wrote it, or a newer one.',
  );
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
