import { runSubgraph } from '@cdw/kernel/run-subgraph.ts';
import { openSubgraph } from './subgraph.ts';

await runSubgraph('spaces', 4001, openSubgraph);
