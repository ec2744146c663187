import type { Ledger } from '@cdw/kernel/writing/ledger.ts';
import { concernedBy } from './operators.ts';
import { rowsOf, type Tables } from './snapshots.ts';

/** What this subgraph tells of its hubs, and to whom. */
export const LEDGER: Ledger<Tables, 'CreativeHub'> = { schema: 'hubs', rowsOf, concernedBy };
