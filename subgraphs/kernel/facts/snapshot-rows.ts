import type { Which } from '../writing/ledger.ts';
import type { Entity } from './entity.ts';
import { orderOf, storedColumns } from './fact.ts';

type Query = { readonly where: Which; readonly select: object; readonly orderBy: object };
type EntityTable = { readonly findMany: (query: Query) => Promise<{ id: string }[]> };

const selected = (columns: readonly string[]) => Object.fromEntries(columns.map((column) => [column, true]));

/** What is public of some things, with all their facts: what is declared, and no column that is only there. */
export function snapshotRows(
  { table, details, facts }: Pick<Entity<never, string, { id: string }>, 'table' | 'details' | 'facts'>,
  tables: object,
  where: Which,
): Promise<{ id: string }[]> {
  const own = Object.entries(details).flatMap(([name, column]) => column.stored(name));
  const parts = facts.map((fact) => [fact.part, { select: selected(storedColumns(fact)), orderBy: orderOf(fact) }]);
  const select = { ...selected(['id', 'slug', 'version', ...own, 'sourceKeys']), ...Object.fromEntries(parts) };
  const rows = (tables as Record<string, EntityTable>)[table] as EntityTable;
  return rows.findMany({ where, select, orderBy: { id: 'asc' } });
}
