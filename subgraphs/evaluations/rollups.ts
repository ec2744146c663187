import { readEnv } from '@cdw/kernel/env.ts';
import { StartError } from '@cdw/kernel/errors.ts';
import { openDb } from './db.ts';
import { rollupDifferences } from './series/differences.ts';
import { rebuildRollups } from './series/rebuild.ts';

/** `npm run rollups -- --check` proves that the roll-ups are what the observations say; `--rebuild` makes them so first. */
async function rollups(mode: string | undefined): Promise<void> {
  if (mode !== '--check' && mode !== '--rebuild') throw new StartError('Usage: npm run rollups -- --check | --rebuild');
  const { client, close } = await openDb(readEnv('evaluations', 0).databaseUrl);
  try {
    if (mode === '--rebuild') console.log(`${await rebuildRollups(client)} rows were wrong, and were rebuilt.`);
    const { ofSubjects, overSubjects, differing } = await rollupDifferences(client);
    console.log(
      `${ofSubjects} roll-ups of subjects and ${overSubjects} over all of them compared with the observations: ${differing} differ.`,
    );
    if (differing > 0) process.exitCode = 1;
  } finally {
    await close();
  }
}

await rollups(process.argv[2]).catch((cause: unknown) => {
  if (!(cause instanceof StartError)) throw cause;
  console.error(cause.message);
  process.exitCode = 1;
});
