import type { Tables } from '../writing/ledger.ts';
import type { Beside } from './columns.ts';

type Chain = {
  /** What a thing of the chain refers to in turn. */
  readonly next: (tables: Tables, id: string) => Promise<string | null | undefined>;
  readonly message: string;
};

/** Notes a reference by which a thing would come to refer to itself, by whatever detour. */
export async function refuseCircle(
  given: string,
  { tables, faults, path, row }: Beside,
  { next, message }: Chain,
): Promise<void> {
  const seen = new Set<string>();
  for (let key: string | null | undefined = given; key && !seen.has(key); key = await next(tables, key)) seen.add(key);
  if (seen.has(row.id)) faults.add(path, 'INVALID', message);
}
