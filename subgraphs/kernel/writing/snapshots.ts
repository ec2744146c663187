import type { Snapshot } from './change.ts';
import type { Ledger, Tables, Which } from './ledger.ts';

/** All things of a type, or one or some of them, as the feed tells them: as JSON. */
export const snapshotsOf = async <T extends Tables, Type extends string>(
  { rowsOf }: Ledger<T, Type>,
  tables: T,
  type: Type,
  where: Which = {},
): Promise<(Snapshot & { id: string })[]> => JSON.parse(JSON.stringify(await rowsOf(tables, type, where)));
