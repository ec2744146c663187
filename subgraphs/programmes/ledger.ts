import type { Ledger } from '@cdw/kernel/writing/ledger.ts';
import { concernedBy } from './concerned.ts';
import { type Recorded, rowsOf, type Tables } from './snapshots.ts';

/** What this subgraph tells of its things, and to whom. */
export const LEDGER: Ledger<Tables, Recorded> = { schema: 'programmes', rowsOf, concernedBy };
