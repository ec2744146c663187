import type { Ledger } from '@cdw/kernel/writing/ledger.ts';
import { concernedBy } from './concerned.ts';
import { rowsOf } from './snapshots.ts';
import { SPACE } from './space/space.ts';
import type { Recorded, Tables } from './tables.ts';

/** What this subgraph tells of its things, and to whom. */
export const LEDGER: Ledger<Tables, Recorded> = {
  schema: 'spaces',
  rowsOf: (tables, type, where) =>
    type === 'Space' ? SPACE.ledger.rowsOf(tables, type, where) : rowsOf(tables, type, where),
  concernedBy,
};
