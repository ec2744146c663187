import { loadReferred } from '../loaders.ts';
import { named } from '../writing/existing.ts';
import type { Tables } from '../writing/ledger.ts';
import type { Column, Row } from './columns.ts';

type OwnReference = {
  readonly isRequired?: boolean;
  /** The type that the field answers. */
  readonly type: string;
  /** With which letters its identifiers begin; without, it is known by its REFNIS code. */
  readonly prefix?: string;
  /** The table in which it is found, and the loader that reads it. */
  readonly table: string;
  readonly loader: string;
  readonly column: string;
  /** What is said where no row has the key. */
  readonly missing?: (key: string) => string;
};

type Found = { readonly findUnique: (query: { where: object }) => Promise<object | null> };

/** A thing of the same part of the graph: it is looked up in the tables, within the transaction. */
export const ownReference = (
  description: string,
  { type, prefix, table, loader, column, missing, isRequired = false }: OwnReference,
): Column => ({
  isRequired,
  names: type,
  input: (t, required) =>
    (prefix === undefined
      ? t.field({ type: 'NIS', required, description: `${description} Its REFNIS code.` })
      : t.id({ required, description: `${description} Its identifier begins with \`${prefix}_\`.` })) as never,
  output: (t) =>
    t.field({
      type: type as never,
      nullable: !isRequired,
      description,
      resolve: (row: object, _args: object, context: object) =>
        loadReferred(loaderOf(context, loader), (row as Row)[column] as string | null) as never,
    }) as never,
  columns: (given) => ({ [column]: given }),
  stored: () => [column],
  check: async (given, { tables, faults, path }) => {
    const key = String(given);
    const rows = (tables as Tables & Record<string, unknown>)[table] as Found;
    if (prefix !== undefined) {
      await named(faults, path, key, { type, prefix }, (id) => rows.findUnique({ where: { id } }));
    } else if (!(await rows.findUnique({ where: { nis: key } }))) {
      faults.add(path, 'NOT_FOUND', missing?.(key) ?? `there is no ${type} with the code ${key}.`);
    }
  },
});

type Loader = Parameters<typeof loadReferred>[0];

/** A loader of the subgraph, by its name. */
export const loaderOf = (context: object, name: string): Loader =>
  (context as { load: Record<string, Loader> }).load[name] as Loader;
