import { fileURLToPath } from 'node:url';
import { writeMigration } from '@cdw/kernel/database/write-migration.ts';
import { today } from '@cdw/kernel/days.ts';
import { StartError } from '@cdw/kernel/errors.ts';

const SUBGRAPHS = ['spaces', 'hubs', 'partnerships', 'programmes', 'evaluations', 'gateway'];

const [subgraph = '', name = ''] = process.argv.slice(2);
try {
  if (!SUBGRAPHS.includes(subgraph) || !name) {
    throw new StartError(
      `Usage: npm run db:migration -- <${SUBGRAPHS.join('|')}> <what_it_does>, for example: spaces open_spaces_to_hubs`,
    );
  }
  const folder = fileURLToPath(new URL(subgraph, import.meta.url));
  console.log(`Written: ${await writeMigration(subgraph, folder, name, today())}. Read it, then commit it.`);
} catch (cause) {
  if (!(cause instanceof StartError)) throw cause;
  console.error(cause.message);
  process.exitCode = 1;
}
