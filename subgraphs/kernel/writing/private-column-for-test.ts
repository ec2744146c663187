import { readFile } from 'node:fs/promises';
import { getPrismaClient } from '@prisma/client/runtime/client';
import type { Store } from '../database/store.ts';
import type { Tables } from './ledger.ts';

/** A column that nobody decided to tell, and what stands in it. */
export const PRIVATE_COLUMN = 'privateNote';
export const PRIVATE_TEXT = 'told to nobody';

/** The models of a generated client, with their columns and relations. */
export type Models = Readonly<
  Record<string, { readonly fields: { readonly name: string; readonly kind: string; readonly type: string }[] }>
>;

/** The compiler of queries, as generated clients load it. */
const COMPILER = '@prisma/client/runtime/query_compiler_fast_bg.postgresql';

type Config = Parameters<typeof getPrismaClient>[0];
type Tree = Tables & Readonly<Record<string, { findMany: (args?: object) => Promise<object[]> }>>;

/** The client that would be generated if every table had the private column, and its models as they are without it. */
export async function clientWithPrivateColumn(
  folder: URL,
  adapter: Store['adapter'],
): Promise<{ client: Tree & { $disconnect: () => Promise<void> }; models: Models }> {
  const source = await readFile(new URL('generated/prisma/internal/class.ts', folder), 'utf8');
  const literal = (pattern: RegExp): string => JSON.parse(pattern.exec(source)?.[1] ?? '""');
  const model = JSON.parse(literal(/runtimeDataModel = JSON\.parse\((".*")\)$/m)) as Config['runtimeDataModel'];
  const models = structuredClone(model.models) as unknown as Models;
  const column = { name: PRIVATE_COLUMN, kind: 'scalar', type: 'String' };
  const widened = Object.entries(models).map(([name, one]) => [name, { ...one, fields: [...one.fields, column] }]);
  const config = {
    previewFeatures: ['relationJoins'],
    clientVersion: literal(/"clientVersion": (".*"),/),
    engineVersion: literal(/"engineVersion": (".*"),/),
    activeProvider: 'postgresql',
    inlineSchema: literal(/"inlineSchema": (".*"),/).replaceAll(
      /^model \w+ \{$/gm,
      `$&\n  ${PRIVATE_COLUMN} String @default("${PRIVATE_TEXT}")`,
    ),
    runtimeDataModel: { ...model, models: Object.fromEntries(widened) },
    parameterizationSchema: {
      strings: JSON.parse(literal(/strings: JSON\.parse\((".*")\),$/m)),
      graph: literal(/graph: (".*")$/m),
    },
    compilerWasm: {
      getRuntime: () => import(`${COMPILER}.mjs`),
      getQueryCompilerWasmModule: async () => {
        const { wasm } = (await import(`${COMPILER}.wasm-base64.mjs`)) as { wasm: string };
        return new WebAssembly.Module(Buffer.from(wasm, 'base64'));
      },
      importName: './query_compiler_fast_bg.js',
    },
  } as unknown as Config;
  const PrismaClient = getPrismaClient(config) as unknown as new (options: {
    adapter: Store['adapter'];
  }) => Tree & {
    $disconnect: () => Promise<void>;
  };
  return { client: new PrismaClient({ adapter }), models };
}
