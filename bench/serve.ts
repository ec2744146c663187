import { statements } from '@cdw/kernel/database/statements.ts';
import { openGraph, type Way } from '../test/graph.ts';
import { tell } from './process.ts';

const [databaseUrl = '', way = 'in process'] = process.argv.slice(2);
const graph = await openGraph(databaseUrl, way as Way);
let count = 0;
statements.subscribe(() => {
  count += 1;
});
process.once('SIGTERM', async () => {
  await graph.close();
  process.exit(0);
});
tell(graph.url, () => count);
