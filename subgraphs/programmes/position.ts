import type { Row } from '@cdw/kernel/facts/columns.ts';
import type { Draft, FactSpec } from '@cdw/kernel/facts/fact.ts';
import { factTable } from '@cdw/kernel/facts/save-facts.ts';

/** A row with its place among those that its thing has: a new one comes after them, and one that is corrected keeps its own. */
export async function positioned(
  row: Row,
  { place, tables, owner }: Draft,
  { table, owner: column }: Pick<FactSpec, 'table' | 'owner'>,
): Promise<Row> {
  if (typeof row.position === 'number') return row;
  if (place !== undefined) return { ...row, position: place + 1 };
  const orderBy = [{ position: 'asc' }];
  const last = (await factTable(tables, { table }).findMany({ where: { [column]: owner.id }, orderBy })).at(-1);
  return { ...row, position: Number(last?.position ?? 0) + 1 };
}
