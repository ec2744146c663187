import type { Beside, Columns, Row } from './columns.ts';

/** Notes what is wrong with given values beside what the tables hold. */
export async function checkColumns(
  columns: Columns,
  given: Row,
  edit: Omit<Beside, 'path'>,
  path = 'input',
): Promise<void> {
  for (const [name, { check }] of Object.entries(columns)) {
    const value = given[name];
    if (value !== undefined && value !== null) await check?.(value, { ...edit, path: `${path}.${name}` });
  }
}
