import type { ExecutionResult } from 'graphql';
import type { AskGraph } from './context.ts';
import { unavailable } from './errors.ts';
import { LOOKUP_MILLISECONDS_MAX } from './limits.ts';
import { logFault } from './log.ts';
import { PUBLIC_VIEWER } from './viewer.ts';
import { GATEWAY_AUDIENCE, signViewer, VIEWER_HEADER } from './viewer-token.ts';

const HEADERS = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };

/**
 * Asks the graph at its gateway, of a subgraph that runs apart. It asks as the public; what it signs says only that it is a subgraph
 * that asks, of which the gateway takes more at once, and does not let it wait behind those for whom it asks.
 */
export const askGateway =
  (url: string, viewerSecret: string | undefined): AskGraph =>
  async (query, variables) => {
    try {
      const body = JSON.stringify({ query, variables });
      const token = viewerSecret && (await signViewer(PUBLIC_VIEWER, GATEWAY_AUDIENCE, viewerSecret));
      const headers = { ...HEADERS, ...(token && { [VIEWER_HEADER]: token }) };
      const signal = AbortSignal.timeout(LOOKUP_MILLISECONDS_MAX);
      const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' });
      return (await response.json()) as ExecutionResult;
    } catch (cause) {
      logFault(`The gateway at ${url} does not answer:`, cause);
      throw unavailable(
        'The gateway, which knows what other parts of the graph keep, does not answer. Nothing was changed. Please try again later.',
      );
    }
  };
