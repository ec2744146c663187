import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import DataLoader from 'dataloader';
import { batched } from './batched.ts';
import type { AskGraph } from './context.ts';
import { badUserInput, isUnavailable } from './errors.ts';
import { askFor, type ForeignType } from './foreign.ts';
import { BATCH_KEYS_MAX } from './limits.ts';
import { type NamedTable, type Names, namesIn } from './lookup.ts';

/** What a filter names, and by which argument: a row of this subgraph, or a thing that another one keeps. */
export type Naming = { readonly names: Names; readonly argument: string } & (
  | { readonly table: NamedTable }
  | { readonly to: ForeignType }
);

type Database = { $queryRaw: <T = unknown>(query: Sql) => Promise<T> };
type OwnName = { readonly table: NamedTable; readonly name: string };
type ForeignName = { readonly to: ForeignType; readonly name: string };

/** Whether a list that was found leaves open if all that its filter names exists. */
export const isInDoubt = (namings: readonly Naming[], isEmpty: boolean): boolean =>
  isEmpty || namings.some(({ names }) => namesIn(names).length > 1);

/**
 * Finds out, for one request, whether what filters name exists. Each name is looked up once, however many lists name it, and the names
 * of one turn are looked up together: by one statement a table, and by as few questions to the graph as hold them.
 */
export class NamedInFilters {
  readonly #own: DataLoader<OwnName, boolean, string>;
  readonly #foreign: DataLoader<ForeignName, boolean, string>;

  constructor(database: Database, graph: AskGraph | undefined) {
    this.#own = batched<OwnName, boolean>({
      sameness: ({ table }) => table.type,
      parentOf: ({ name }) => name,
      load: (asked) => areInTable(database, asked),
    });
    this.#foreign = new DataLoader((asked) => areInGraph(graph, asked), {
      maxBatchSize: BATCH_KEYS_MAX,
      cacheKeyFn: ({ to, name }) => `${to.type} ${name}`,
    });
  }

  /** Refuses a filter that names what does not exist: an empty list would read as if there were nothing to find. */
  async refuseUnknown(namings: readonly Naming[]): Promise<void> {
    await Promise.all(
      namings.flatMap((naming) =>
        [...new Set(namesIn(naming.names))].map(async (name) => {
          if (!(await this.#exists(naming, name))) throw unknownName(naming, name);
        }),
      ),
    );
  }

  /** Forgets what was found, since a write of the same request may have changed it. */
  forget(): void {
    this.#own.clearAll();
    this.#foreign.clearAll();
  }

  #exists(naming: Naming, name: string): Promise<boolean> {
    if ('table' in naming) return this.#own.load({ table: naming.table, name });
    return this.#foreign.load({ to: naming.to, name });
  }
}

async function areInTable(database: Database, asked: readonly OwnName[]): Promise<boolean[]> {
  const [{ table: named }] = asked as [OwnName];
  const { table, key = sql`named.id` } = named;
  const names = asked.map(({ name }) => name);
  const found = await database.$queryRaw<{ key: string; slug: string }[]>(
    sql`SELECT ${key} AS key, named.slug FROM ${table} AS named WHERE ${key} = ANY(${names}::text[]) OR named.slug = ANY(${names}::text[])`,
  );
  const known = new Set(found.flatMap(({ key, slug }) => [key, slug]));
  return names.map((name) => known.has(name));
}

/** Where the graph cannot be asked for what another subgraph keeps, nobody can know, and the list stays as it was found. */
async function areInGraph(graph: AskGraph | undefined, asked: readonly ForeignName[]): Promise<boolean[]> {
  if (!graph) return asked.map(() => true);
  try {
    const found = await askFor(
      graph,
      asked.map(({ to, name }) => ({ to, key: name })),
    );
    return asked.map(({ name }) => found.get(name) !== null);
  } catch (cause) {
    if (isUnavailable(cause)) return asked.map(() => true);
    throw cause;
  }
}

function unknownName(naming: Naming, name: string): Error {
  const [type, wayOut] =
    'table' in naming
      ? [naming.table.type, `\`${naming.table.list}\` lists those that there are`]
      : [naming.to.type, `\`${naming.to.field}\` finds one, and answers its \`${naming.to.argument}\``];
  return badUserInput(
    `There is no ${type} "${name.slice(0, 40)}", which \`${naming.argument}\` names; ${wayOut}.`,
    naming.argument,
  );
}
