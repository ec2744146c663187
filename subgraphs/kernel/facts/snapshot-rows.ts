import type { Which } from '../writing/ledger.ts';
import type { AnyEntity } from './entity.ts';
import { orderOf, storedColumns } from './fact.ts';

type Told = Pick<AnyEntity, 'table' | 'details' | 'derived' | 'hasPeriod' | 'facts'>;
type Query = { readonly where: Which; readonly select: object; readonly orderBy: object };
type EntityTable = { readonly findMany: (query: Query) => Promise<{ id: string }[]> };

const selected = (columns: readonly string[]) => Object.fromEntries(columns.map((column) => [column, true]));

/** What is public of a thing, with all its facts: what is declared, and no column that is only there. */
function snapshotSelect({ details, derived = [], hasPeriod, facts }: Told): Readonly<Record<string, unknown>> {
  const own = Object.entries(details).flatMap(([name, column]) => column.stored(name));
  const period = hasPeriod ? ['validFrom', 'validThrough'] : [];
  const parts = facts.map((fact) => [fact.part, { select: selected(storedColumns(fact)), orderBy: orderOf(fact) }]);
  return {
    ...selected(['id', 'slug', 'version', ...own, ...derived, ...period, 'sourceKeys']),
    ...Object.fromEntries(parts),
  };
}

/** What is public of some things. */
export function snapshotRows(entity: Told, tables: object, where: Which): Promise<{ id: string }[]> {
  const rows = (tables as Record<string, EntityTable>)[entity.table] as EntityTable;
  return rows.findMany({ where, select: snapshotSelect(entity), orderBy: { id: 'asc' } });
}
