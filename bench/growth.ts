import { connectionTo, withClient } from '@cdw/kernel/database/postgres.ts';
import type { Subgraph } from '@cdw/kernel/subgraph.ts';
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
  return { p50Ms: median(answers), sqlMs: await sqlAlone(subgraph, databaseUrl, sent), statements: sent.length };
}

const sqlAlone = (subgraph: Subgraph, databaseUrl: string, sent: readonly Statement[]): Promise<number> =>
  withClient(connectionTo(databaseUrl, subgraph.name), async (client) => {
    const send = async (): Promise<void> => {
      for (const [place, { sql, args }] of sent.entries()) {
        await client.query({ name: `statement-${place}`, text: sql, values: args });
      }
    };
    await send();
    return median(await repeated(send));
  });

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
