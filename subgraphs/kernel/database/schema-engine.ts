import { readFile } from 'node:fs/promises';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';

let loaded: Promise<void> | undefined;

/** Prisma's own migration engine, as WebAssembly: the same on both stores, and no binary to fetch. */
export async function openSchemaEngine(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<engine.SchemaEngine> {
  loaded ??= load();
  await loaded;
  return await engine.SchemaEngine.new(
    { datamodels: undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
}

async function load(): Promise<void> {
  const file = new URL('schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm'));
  const module = new WebAssembly.Module(await readFile(file));
  const imports = engine as unknown as WebAssembly.ModuleImports;
  const { exports } = new WebAssembly.Instance(module, { './schema_engine_bg.js': imports });
  const bindings = engine as unknown as { __wbg_set_wasm: (exports: WebAssembly.Exports) => void };
  bindings.__wbg_set_wasm(exports);
  (exports.__wbindgen_start as () => void)();
}
