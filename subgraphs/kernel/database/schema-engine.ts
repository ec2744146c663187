import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';

let loaded: Promise<void> | undefined;

/**
 * Prisma's own migration engine, as WebAssembly: the same on both stores, and no binary to fetch. Its connections are
 * ended with it, since it keeps a lock of its own for as long as they last.
 */
export async function withSchemaEngine<T>(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  work: (engine: engine.SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= load();
  await loaded;
  const connections: SqlDriverAdapter[] = [];
  const remembering: SqlMigrationAwareDriverAdapterFactory = {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    connectToShadowDb: () => adapter.connectToShadowDb(),
    connect: async () => {
      const connection = await adapter.connect();
      connections.push(connection);
      return connection;
    },
  };
  const opened = await engine.SchemaEngine.new(
    { datamodels: undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(remembering),
  );
  try {
    return await work(opened);
  } finally {
    opened.free();
    for (const connection of connections) await connection.dispose();
  }
}

async function load(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const file = join(dirname(entry), 'schema_engine_bg.wasm');
  const module = new WebAssembly.Module(await readFile(file));
  const imports = engine as unknown as WebAssembly.ModuleImports;
  const { exports } = new WebAssembly.Instance(module, { './schema_engine_bg.js': imports });
  const bindings = engine as unknown as { __wbg_set_wasm: (exports: WebAssembly.Exports) => void };
  bindings.__wbg_set_wasm(exports);
  (exports.__wbindgen_start as () => void)();
}
