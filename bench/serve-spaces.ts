import { statements } from '@cdw/kernel/database/statements.ts';
import { serveSubgraph } from '@cdw/kernel/server.ts';
import { openSubgraph } from '@cdw/spaces/subgraph.ts';
import { tell } from './process.ts';

const [databaseUrl = '', viewerSecret] = process.argv.slice(2);
const subgraph = await openSubgraph(databaseUrl);
const server = await serveSubgraph(subgraph, { port: 0, host: '127.0.0.1', viewerSecret });
let count = 0;
statements.subscribe(() => {
  count += 1;
});
process.once('SIGTERM', async () => {
  await server.close();
  await subgraph.close();
  process.exit(0);
});
tell(server.url, () => count);
