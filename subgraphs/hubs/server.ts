import { runSubgraph } from '@cdw/kernel/run-subgraph.ts';
import { openSubgraph } from './subgraph.ts';

await runSubgraph('hubs', 4002, openSubgraph);
