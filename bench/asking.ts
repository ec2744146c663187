import { statements } from '@cdw/kernel/database/statements.ts';
import type { Subgraph } from '@cdw/kernel/subgraph.ts';
import { PUBLIC_VIEWER, type Viewer } from '@cdw/kernel/viewer.ts';
import { execute, parse } from 'graphql';
import { ordinaryGraph } from './ordinary-graph.ts';

export type Ask = (variables: Readonly<Record<string, unknown>>) => Promise<Readonly<Record<string, unknown>>>;

/** Asks one document of a subgraph, where the rest of the graph is ordinary and has so many spaces; what fails ends the benchmark. */
export function asking(subgraph: Subgraph, source: string, spaces: number, viewer: Viewer = PUBLIC_VIEWER): Ask {
  const document = parse(source);
  const graph = ordinaryGraph(spaces);
  return async (variableValues) => {
    const contextValue = subgraph.createContext({ graph, viewer });
    const { data, errors } = await execute({ schema: subgraph.schema, document, variableValues, contextValue });
    if (errors) throw new Error(`${source}: ${errors.map((error) => error.stack ?? error.message).join(' ')}`);
    return data ?? {};
  };
}

export type Statement = { readonly sql: string; readonly args: unknown[] };

/** The SQL statements that a piece of work sends. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const listener = (message: unknown): void => void sent.push(message as Statement);
  statements.subscribe(listener);
  await work().finally(() => statements.unsubscribe(listener));
  return sent;
}

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
