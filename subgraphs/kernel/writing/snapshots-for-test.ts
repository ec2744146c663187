import { type GraphQLSchema, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../database/store.ts';
import type { TestDatabase } from '../test-database.ts';
import { createTestDatabase } from '../testing.ts';
import type { Ledger, Tables } from './ledger.ts';
import { clientWithPrivateColumn, type Models, PRIVATE_COLUMN, PRIVATE_TEXT } from './private-column-for-test.ts';
import { snapshotsOf } from './snapshots.ts';

type Told<T extends Tables, Type extends string> = {
  readonly ledger: Ledger<T, Type>;
  readonly types: readonly Type[];
  readonly graph: GraphQLSchema;
  /** The folder of the subgraph. */
  readonly folder: URL;
  /** What the graph shows to some only, as `Type.column`: it is not told to all. */
  readonly shownToSome?: readonly string[];
};

type Reading = { readonly select?: Readonly<Record<string, unknown>> };

/** How snapshots read one type: with which arguments. */
async function readingOf<T extends Tables, Type extends string>(ledger: Ledger<T, Type>, type: Type): Promise<Reading> {
  let reading: Reading = {};
  const table = {
    findMany: async (args: Reading): Promise<object[]> => {
      reading = args;
      return [];
    },
  };
  await ledger.rowsOf(new Proxy({} as T, { get: () => table }), type, {});
  return reading;
}

/** Each table that is read, with the columns that are; what is read whole stands under `*`. */
function* readTables(
  models: Models,
  model: string,
  { select }: Reading,
): Generator<[model: string, columns: string[]]> {
  yield [model, select ? Object.keys(select) : ['*']];
  for (const { name, kind, type } of models[model]?.fields ?? []) {
    if (kind === 'object' && select?.[name]) yield* readTables(models, type, select[name] as Reading);
  }
}

/** The columns that the graph shows of a type: those that fields expose, and those behind texts, periods and sources. */
function shownOf(graph: GraphQLSchema, models: Models, model: string): string[] {
  const type = graph.getType(model);
  if (!isObjectType(type)) return [];
  const shown = Object.values(type.getFields()).flatMap(({ name, extensions }) => [
    String(extensions.pothosExposedField ?? name),
    ...['Fr', 'Nl', 'De', 'En'].map((language) => `${name}${language}`),
    ...(name === 'period' ? ['validFrom', 'validThrough'] : []),
    ...(name === 'sources' ? ['sourceKeys'] : []),
  ]);
  const columns = models[model]?.fields.filter(({ kind }) => kind !== 'object') ?? [];
  return columns.map(({ name }) => name).filter((column) => shown.includes(column));
}

/** That the feed tells all that the graph shows to everybody, and no column that nobody named. */
export function testSnapshots<T extends Tables, Type extends string>(told: Told<T, Type>): void {
  const { ledger, types, graph, folder, shownToSome = [] } = told;
  let database: TestDatabase;
  let store: Store;
  let widened: Awaited<ReturnType<typeof clientWithPrivateColumn>>;
  beforeAll(async () => {
    database = await createTestDatabase();
    store = await openStore(database.url, ledger.schema);
    widened = await clientWithPrivateColumn(folder, store.adapter);
    const alterations = Object.keys(widened.models).map(
      (name) =>
        `ALTER TABLE "${ledger.schema}"."${name}" ADD COLUMN "${PRIVATE_COLUMN}" TEXT NOT NULL DEFAULT '${PRIVATE_TEXT}'`,
    );
    await store.execute(alterations.join(';\n'));
  });
  afterAll(async () => {
    await widened.client.$disconnect();
    await store.close();
    await database.drop();
  });

  describe(`what is told of ${types.join(', ')}`, () => {
    it('is nothing that nobody named: a private column of any table stays private', async () => {
      const [first = ''] = types;
      const whole = await widened.client[`${first[0]?.toLowerCase()}${first.slice(1)}`]?.findMany();
      expect(JSON.stringify(whole)).toContain(PRIVATE_TEXT);
      for (const type of types) {
        const rows = await snapshotsOf(ledger, widened.client as unknown as T, type);
        expect(JSON.stringify(rows)).not.toContain(PRIVATE_TEXT);
        const tables = [...readTables(widened.models, type, await readingOf(ledger, type))];
        expect(tables.filter(([, columns]) => columns.includes('*'))).toEqual([]);
      }
    });

    it('is all that the graph shows to everybody', async () => {
      const readings = await Promise.all(types.map((type) => readingOf(ledger, type)));
      const read = types.flatMap((type, n) => [...readTables(widened.models, type, readings[n] ?? {})]);
      const shown = read.map(([model]) => shownOf(graph, widened.models, model));
      expect(shown.flat().length).toBeGreaterThan(types.length);
      const missing = read.flatMap(([model, columns], n) =>
        (shown[n] ?? []).filter((column) => !columns.includes(column)).map((column) => `${model}.${column}`),
      );
      expect([...new Set(missing)].sort()).toEqual([...shownToSome].sort());
    });
  });
}
