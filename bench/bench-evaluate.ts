import { parseArgs } from 'node:util';
import { openSubgraph as openEvaluations } from '@cdw/evaluations/subgraph.ts';
import type { Subgraph } from '@cdw/kernel/subgraph.ts';
import { createEmptyDatabase } from '@cdw/kernel/test-database.ts';
import { openSubgraph as openSpaces } from '@cdw/spaces/subgraph.ts';
import { parse, validate } from 'graphql';
import { readServer } from './env.ts';
import { timed } from './growth.ts';
import { GrowthTable } from './growth-table.ts';
import { QUESTIONS_OF_FIGURES } from './judged-figures.ts';
import { QUESTIONS_OF_PLACES } from './judged-places.ts';
import { FIGURES_PER_SPACE, recordFigures } from './made-up-figures.ts';
import { recordSpaces } from './made-up-spaces.ts';
import { provedRollups } from './proved-rollups.ts';
import { LOOK_UP, type Question } from './question.ts';
import { writtenFigures } from './written-figures.ts';

const SIZES = [1e4, 1e5, 1e6, 1e7];
type Subgraphs = Readonly<Record<Question['of'], Subgraph>>;

/** At every size, asks every question, writes some figures, and proves roll-ups. */
async function bench(subgraphs: Subgraphs, databaseUrl: string, sizeMax: number): Promise<void> {
  const questions = [LOOK_UP, ...QUESTIONS_OF_FIGURES, ...QUESTIONS_OF_PLACES];
  const answered = questions.filter((question) => isAnswered(subgraphs, question));
  const table = new GrowthTable();
  let spaces = 0;
  for (const size of SIZES.filter((one) => one <= sizeMax)) {
    const from = spaces + 1;
    spaces = size / FIGURES_PER_SPACE;
    await recordSpaces(databaseUrl, from, spaces);
    const { figureSeconds, rollupSeconds } = await recordFigures(databaseUrl, from, spaces);
    table.begin(
      `${size.toLocaleString('en')} observations of ${spaces} spaces (the last ones recorded in ${figureSeconds.toFixed(1)} s, rolled up in ${rollupSeconds.toFixed(1)} s)`,
    );
    for (const question of answered) {
      table.add(question.name, await timed(subgraphs[question.of], databaseUrl, question, spaces));
    }
    for (const [name, written] of await writtenFigures(subgraphs.evaluations, databaseUrl, spaces)) {
      table.add(name, written);
    }
    for (const [name, proved] of await provedRollups(subgraphs.evaluations, spaces)) table.add(name, proved);
  }
}

function isAnswered(subgraphs: Subgraphs, { name, of, query }: Question): boolean {
  const [fault] = validate(subgraphs[of].schema, parse(query));
  if (fault) console.log(`${name} is left out: ${fault.message}`);
  return !fault;
}

const { values } = parseArgs({ options: { max: { type: 'string', default: '1e7' } } });
const server = readServer();
if (server?.startsWith('postgres')) {
  const database = await createEmptyDatabase(server);
  const subgraphs = { evaluations: await openEvaluations(database.url), spaces: await openSpaces(database.url) };
  await bench(subgraphs, database.url, Number(values.max))
    .finally(() => Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.close())))
    .finally(database.drop);
} else {
  console.error('Set DATABASE_URL to a PostgreSQL server on which databases may be made.');
  process.exitCode = 1;
}
