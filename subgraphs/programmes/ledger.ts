import type { Ledger } from '@cdw/kernel/writing/ledger.ts';
import { concernedBy } from './concerned.ts';
import { rowsOf } from './snapshots.ts';
import type { Recorded, Tables } from './tables.ts';

/** What this subgraph tells of its things, and to whom. */
export const LEDGER: Ledger<Tables, Recorded> = { schema: 'programmes', rowsOf, concernedBy };
