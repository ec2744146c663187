import type { Snapshot } from './change.ts';
import type { Ledger, Tables } from './ledger.ts';

/** All things of a type, or one of them, as the feed tells them: as JSON. */
export const snapshotsOf = async <T extends Tables, Type extends string>(
  { rowsOf }: Ledger<T, Type>,
  tables: T,
  type: Type,
  where: { id?: string } = {},
): Promise<(Snapshot & { id: string })[]> => JSON.parse(JSON.stringify(await rowsOf(tables, type, where)));
