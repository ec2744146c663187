import { readFileSync } from 'node:fs';
import { refusedBy, unreachable } from './failures.ts';
import { reply } from './http.ts';
import { ANSWER_MILLISECONDS_MAX } from './limits.ts';
import type { AnswerError } from './readable-errors.ts';

/** What the graph answers to an operation. */
export type Answer = { readonly data?: unknown; readonly errors?: readonly AnswerError[] };

type Question = {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
};

/** The graph at an address, asked as whoever the key stands for. */
export type Graph = {
  /** An answer as it came, with its errors. */
  readonly answer: (question: Question, idempotencyKey?: string) => Promise<Answer>;
  /** The data of one of our own operations (`operations/<name>.graphql`); an answer with errors is a failure. */
  readonly ask: <T>(name: string, variables?: Question['variables'], idempotencyKey?: string) => Promise<T>;
};

export function graphAt(url: string, key: string | undefined): Graph {
  const answer: Graph['answer'] = async (question, idempotencyKey) => {
    const { status, body } = await reply(url, ANSWER_MILLISECONDS_MAX, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json;q=0.9',
        ...(key && { authorization: `Bearer ${key}` }),
        ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
      },
      body: JSON.stringify(question),
    });
    if (isAnswer(body)) return body;
    throw unreachable(`What answers at ${url} (with status ${status}) is no graph. Its address ends in /graphql.`);
  };
  return {
    answer,
    ask: async <T>(name: string, variables?: Question['variables'], idempotencyKey?: string) => {
      const answered = await answer({ query: operation(name), variables }, idempotencyKey);
      if (answered.errors) throw refusedBy(answered);
      return answered.data as T;
    },
  };
}

const operation = (name: string): string =>
  readFileSync(new URL(`operations/${name}.graphql`, import.meta.url), 'utf8');

const isAnswer = (body: unknown): body is Answer =>
  typeof body === 'object' && body !== null && ('data' in body || ('errors' in body && Array.isArray(body.errors)));
