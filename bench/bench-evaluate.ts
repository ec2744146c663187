import { parseArgs } from 'node:util';
import { openSubgraph as openEvaluations } from '@cdw/evaluations/subgraph.ts';
import type { Subgraph } from '@cdw/kernel/subgraph.ts';
import { createEmptyDatabase } from '@cdw/kernel/test-database.ts';
import { openSubgraph as openSpaces } from '@cdw/spaces/subgraph.ts';
import { parse, validate } from 'graphql';
import { readServer } from './env.ts';
import { type Timed, timed } from './growth.ts';
import { QUESTIONS_OF_FIGURES } from './judged-figures.ts';
import { QUESTIONS_OF_PLACES } from './judged-places.ts';
import { FIGURES_PER_SPACE, recordFigures } from './made-up-figures.ts';
import { recordSpaces } from './made-up-spaces.ts';
import { LOOK_UP, type Question } from './question.ts';

const SIZES = [1e4, 1e5, 1e6, 1e7];
const NAME_WIDTH = 30;
const COLUMN_WIDTH = 14;

const cells = (name: string, columns: readonly string[]): string =>
  `${name.padEnd(NAME_WIDTH)}${columns.map((column) => column.padStart(COLUMN_WIDTH)).join('')}`;

type Subgraphs = Readonly<Record<Question['of'], Subgraph>>;

/** Asks every question at every size; a question's first answer is what its later ones are compared with. */
async function bench(subgraphs: Subgraphs, databaseUrl: string, sizeMax: number): Promise<void> {
  const questions = [...QUESTIONS_OF_FIGURES, ...QUESTIONS_OF_PLACES].filter((one) => isAnswered(subgraphs, one));
  const first = new Map<Question, Timed>();
  let spaces = 0;
  for (const size of SIZES.filter((one) => one <= sizeMax)) {
    const wanted = size / FIGURES_PER_SPACE;
    await recordSpaces(databaseUrl, spaces + 1, wanted);
    const { figureSeconds, rollupSeconds } = await recordFigures(databaseUrl, spaces + 1, wanted);
    spaces = wanted;
    console.log(
      `\n${size.toLocaleString('en')} observations of ${spaces} spaces (the last ones recorded in ${figureSeconds.toFixed(1)} s, rolled up in ${rollupSeconds.toFixed(1)} s)`,
    );
    console.log(cells('', ['p50 ms', 'SQL ms', 'SQL', 'of the first', 'of a look-up']));
    const ask = (question: Question): Promise<Timed> => timed(subgraphs[question.of], databaseUrl, question, spaces);
    const lookUp = await ask(LOOK_UP);
    for (const question of [LOOK_UP, ...questions]) {
      const found = question === LOOK_UP ? lookUp : await ask(question);
      const before = first.get(question) ?? found;
      first.set(question, before);
      const ratio = (of: Timed): string => `${(found.p50Ms / of.p50Ms).toFixed(1)} x`;
      const numbers = [found.p50Ms.toFixed(2), found.sqlMs.toFixed(2), String(found.statements)];
      console.log(cells(question.name, [...numbers, ratio(before), ratio(lookUp)]));
    }
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
