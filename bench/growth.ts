import { withClient } from '@cdw/kernel/database/connection.ts';
import { connectionTo } from '@cdw/kernel/database/postgres.ts';
import type { Subgraph } from '@cdw/kernel/subgraph.ts';
import type { Client } from 'pg';
import { asking, median, type Statement, statementsOf } from './asking.ts';
import type { Timed } from './growth-table.ts';
import type { Question } from './question.ts';

const WARM_UP = 3;
const TIMES = 31;
const MILLISECONDS_MAX = 10_000;

/** Asks a question of ever other spaces: how long an answer takes, and how long its statements alone, sent again as they are. */
export async function timed(
  subgraph: Subgraph,
  databaseUrl: string,
  { query, variables }: Question,
  spaces: number,
): Promise<Timed> {
  const send = asking(subgraph, query, spaces);
  const ask = async (time: number): Promise<void> => void (await send(variables(((time * 7_919) % spaces) + 1)));
  for (let time = 0; time < WARM_UP; time += 1) await ask(TIMES + time);
  const answers = await repeated(ask);
  const sent = await statementsOf(() => ask(0));
  return { p50Ms: median(answers), statements: sent.length, ...(await sqlAlone(subgraph, databaseUrl, sent)) };
}

const sqlAlone = (
  subgraph: Subgraph,
  databaseUrl: string,
  sent: readonly Statement[],
): Promise<Pick<Timed, 'sqlMs' | 'pages'>> =>
  withClient(connectionTo(databaseUrl, subgraph.name), async (client) => {
    let pages = 0;
    for (const statement of sent) pages += await pagesOf(client, statement);
    const send = async (): Promise<void> => {
      for (const [place, { sql, args }] of sent.entries()) {
        await client.query({ name: `statement-${place}`, text: sql, values: args });
      }
    };
    return { pages, sqlMs: median(await repeated(send)) };
  });

type Explained = { readonly 'QUERY PLAN': [{ readonly Plan: Readonly<Record<string, number>> }] };

/** How many pages of tables and indexes a statement looks at, in memory or not: unlike a time, that is the same on a busy machine. */
async function pagesOf(client: Client, { sql, args }: Statement): Promise<number> {
  const { rows } = await client.query<Explained>(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`, args);
  const { 'Shared Hit Blocks': hit = 0, 'Shared Read Blocks': read = 0 } = rows[0]?.['QUERY PLAN'][0].Plan ?? {};
  return hit + read;
}

/** How long a piece of work takes, done often; less often where it takes long. */
async function repeated(work: (time: number) => Promise<void>): Promise<number[]> {
  const start = performance.now();
  const times: number[] = [];
  for (let time = 0; time < TIMES && performance.now() - start < MILLISECONDS_MAX; time += 1) {
    times.push(await milliseconds(() => work(time)));
  }
  return times;
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
