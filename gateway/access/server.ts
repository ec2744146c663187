import { runSubgraph } from '@cdw/kernel/run-subgraph.ts';
import { openAccess } from './subgraph.ts';

await runSubgraph('access', 4006, async (databaseUrl) => (await openAccess(databaseUrl, console.log)).subgraph);
