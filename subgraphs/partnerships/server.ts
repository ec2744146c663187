import { runSubgraph } from '@cdw/kernel/run-subgraph.ts';
import { openSubgraph } from './subgraph.ts';

await runSubgraph('partnerships', 4003, openSubgraph);
