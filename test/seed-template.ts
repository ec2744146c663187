import { openAccess } from '@cdw/gateway/access/subgraph.ts';
import { openSubgraphs } from './graph.ts';

const databaseUrl = process.argv[2] ?? '';
const subgraphs = await openSubgraphs(databaseUrl);
const { subgraph: access } = await openAccess(databaseUrl, () => undefined);
await Promise.all([...subgraphs, access].map((subgraph) => subgraph.close()));
