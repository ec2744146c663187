import type { ExecutionResult } from 'graphql';
import type { AskGraph } from './context.ts';
import { unavailable } from './errors.ts';
import { LOOKUP_MILLISECONDS_MAX } from './limits.ts';
import { logFault } from './log.ts';

const HEADERS = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };

/** Asks the graph at its gateway, of a subgraph that runs apart. */
export const askGateway =
  (url: string): AskGraph =>
  async (query, variables) => {
    try {
      const body = JSON.stringify({ query, variables });
      const signal = AbortSignal.timeout(LOOKUP_MILLISECONDS_MAX);
      const response = await fetch(url, { method: 'POST', headers: HEADERS, body, signal, redirect: 'error' });
      return (await response.json()) as ExecutionResult;
    } catch (cause) {
      logFault(`The gateway at ${url} does not answer:`, cause);
      throw unavailable(
        'The gateway, which knows what other parts of the graph keep, does not answer. Nothing was changed. Please try again later.',
      );
    }
  };
