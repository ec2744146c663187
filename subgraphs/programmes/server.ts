import { runSubgraph } from '@cdw/kernel/run-subgraph.ts';
import { openSubgraph } from './subgraph.ts';

await runSubgraph('programmes', 4004, openSubgraph);
