import { connectionTo } from '@cdw/kernel/database/postgres.ts';
import { statements } from '@cdw/kernel/database/statements.ts';
import type { Subgraph } from '@cdw/kernel/subgraph.ts';
import { execute, parse } from 'graphql';
import pg from 'pg';
import { ordinaryGraph } from './ordinary-graph.ts';
import type { Question } from './question.ts';

export type Timed = { readonly p50Ms: number; readonly sqlMs: number; readonly statements: number };

type Statement = { readonly sql: string; readonly args: unknown[] };

const WARM_UP = 3;
const TIMES = 31;
const MILLISECONDS_MAX = 10_000;

/** Asks a question of ever other spaces: how long an answer takes, and how long its statements alone, sent again as they are. */
export async function timed(
  subgraph: Subgraph,
  databaseUrl: string,
  question: Question,
  spaces: number,
): Promise<Timed> {
  const document = parse(question.query);
  const graph = ordinaryGraph(spaces);
  const ask = async (time: number): Promise<void> => {
    const variableValues = question.variables(((time * 7_919) % spaces) + 1);
    const contextValue = subgraph.createContext({ graph });
    const { errors } = await execute({ schema: subgraph.schema, document, variableValues, contextValue });
    if (errors) throw new Error(`${question.name}: ${errors.map(({ stack, message }) => stack ?? message).join(' ')}`);
  };
  for (let time = 0; time < WARM_UP; time += 1) await ask(TIMES + time);
  const answers = await repeated(ask);
  const sent = await statementsOf(() => ask(0));
  return { p50Ms: median(answers), sqlMs: await sqlAlone(subgraph, databaseUrl, sent), statements: sent.length };
}

async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const listener = (message: unknown): void => void sent.push(message as Statement);
  statements.subscribe(listener);
  await work().finally(() => statements.unsubscribe(listener));
  return sent;
}

async function sqlAlone(subgraph: Subgraph, databaseUrl: string, sent: readonly Statement[]): Promise<number> {
  const client = new pg.Client(connectionTo(databaseUrl, subgraph.name));
  await client.connect();
  try {
    const send = async (): Promise<void> => {
      for (const [place, { sql, args }] of sent.entries()) {
        await client.query({ name: `statement-${place}`, text: sql, values: args });
      }
    };
    await send();
    return median(await repeated(send));
  } finally {
    await client.end();
  }
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

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
