import { openSubgraphs } from './graph.ts';

const subgraphs = await openSubgraphs(process.argv[2] ?? '');
await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
