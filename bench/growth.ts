import { statements } from '@cdw/kernel/database/statements.ts';
import type { Subgraph } from '@cdw/kernel/subgraph.ts';
import { type DocumentNode, execute, parse } from 'graphql';
import pg from 'pg';
import { anyGraph, type Question } from './judged.ts';

export type Timed = { readonly p50Ms: number; readonly sqlMs: number; readonly statements: number };

type Statement = { readonly sql: string; readonly args: unknown[] };

const WARM_UP = 5;
const TIMES = 31;

/** Asks a question of ever other spaces: how long an answer takes, and how long its statements alone, sent again as they are. */
export async function timed(
  subgraph: Subgraph,
  databaseUrl: string,
  question: Question,
  spaces: number,
): Promise<Timed> {
  const document = parse(question.query);
  const ask = (time: number) => answer(subgraph, document, question.variables(((time * 7_919) % spaces) + 1));
  for (let time = 0; time < WARM_UP; time += 1) await ask(time);
  const answers: number[] = [];
  for (let time = 0; time < TIMES; time += 1) answers.push(await milliseconds(() => ask(WARM_UP + time)));
  const sent = await statementsOf(() => ask(WARM_UP + TIMES));
  return { p50Ms: median(answers), sqlMs: await sqlAlone(databaseUrl, sent), statements: sent.length };
}

async function answer(subgraph: Subgraph, document: DocumentNode, variableValues: Record<string, unknown>) {
  const contextValue = subgraph.createContext({ graph: anyGraph });
  const { errors } = await execute({ schema: subgraph.schema, document, variableValues, contextValue });
  if (errors) throw new Error(`The subgraph answered ${errors.map(({ message }) => message).join(' ')}`);
}

async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const listener = (message: unknown): void => void sent.push(message as Statement);
  statements.subscribe(listener);
  await work().finally(() => statements.unsubscribe(listener));
  return sent;
}

async function sqlAlone(databaseUrl: string, sent: readonly Statement[]): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const send = async (): Promise<void> => {
      for (const [place, { sql, args }] of sent.entries()) {
        await client.query({ name: `statement-${place}`, text: sql, values: args });
      }
    };
    await send();
    const times: number[] = [];
    for (let time = 0; time < TIMES; time += 1) times.push(await milliseconds(send));
    return median(times);
  } finally {
    await client.end();
  }
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
