import { runSubgraph } from '@cdw/kernel/run-subgraph.ts';
import { openSubgraph } from './subgraph.ts';

await runSubgraph('evaluations', 4005, openSubgraph);
