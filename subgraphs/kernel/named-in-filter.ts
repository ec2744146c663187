import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { AskGraph } from './context.ts';
import { badUserInput, isUnavailable } from './errors.ts';
import { askFor, type ForeignType } from './foreign.ts';
import { type NamedTable, type Names, namesIn } from './lookup.ts';

/** What a filter names, and by which argument: a row of this subgraph, or a thing that another one keeps. */
export type Naming = { readonly names: Names; readonly argument: string } & (
  | { readonly table: NamedTable }
  | { readonly to: ForeignType }
);

type Asking = {
  readonly db: { $queryRaw: <T = unknown>(query: Sql) => Promise<T> };
  readonly graph: AskGraph | undefined;
};

/** Whether a list that was found does not tell that all that its filter names exists. */
export const isInDoubt = (namings: readonly Naming[], isEmpty: boolean): boolean =>
  isEmpty || namings.some(({ names }) => namesIn(names).length > 1);

/** Refuses a filter that names what does not exist: an empty list would read as if there were nothing to find. */
export async function refuseUnknown(asking: Asking, namings: readonly Naming[]): Promise<void> {
  for (const naming of namings) {
    for (const name of namesIn(naming.names)) {
      if (await isThere(asking, naming, name)) continue;
      const [type, wayOut] =
        'table' in naming
          ? [naming.table.type, `\`${naming.table.list}\` lists those that there are`]
          : [naming.to.type, `\`${naming.to.field}\` finds one, and answers its \`${naming.to.argument}\``];
      throw badUserInput(
        `There is no ${type} "${name.slice(0, 40)}", which \`${naming.argument}\` names; ${wayOut}.`,
        naming.argument,
      );
    }
  }
}

/** Where the graph cannot be asked for what another subgraph keeps, nobody can tell, and the list stays as it was found. */
async function isThere({ db, graph }: Asking, naming: Naming, name: string): Promise<boolean> {
  if ('table' in naming) {
    const { table, key = sql`named.id` } = naming.table;
    const found = await db.$queryRaw<unknown[]>(
      sql`SELECT ${key} FROM ${table} AS named WHERE ${key} = ${name} OR named.slug = ${name} LIMIT 1`,
    );
    return found.length > 0;
  }
  if (!graph) return true;
  try {
    return (await askFor(graph, [{ to: naming.to, key: name }])).get(name) !== null;
  } catch (cause) {
    if (isUnavailable(cause)) return true;
    throw cause;
  }
}
