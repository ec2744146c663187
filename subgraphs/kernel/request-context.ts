import type { IncomingHttpHeaders } from 'node:http';
import type { RequestContext } from './context.ts';
import { unauthenticated } from './errors.ts';
import { PUBLIC_VIEWER, type Viewer } from './viewer.ts';
import { readViewer, VIEWER_HEADER } from './viewer-token.ts';

/** By this header a client names one intent; the gateway hands it on. */
export const IDEMPOTENCY_HEADER = 'idempotency-key';

/** What the gateway says of a request over HTTP. Without its token the public is asking; a wrong token is refused. */
export async function requestContextOf(
  headers: IncomingHttpHeaders,
  subgraph: string,
  secret: string | undefined,
): Promise<Omit<RequestContext, 'graph'>> {
  const token = oneOf(headers[VIEWER_HEADER]);
  const viewer = token === undefined ? PUBLIC_VIEWER : await viewerOf(token, subgraph, secret);
  return { viewer, idempotencyKey: oneOf(headers[IDEMPOTENCY_HEADER]) };
}

async function viewerOf(token: string, subgraph: string, secret: string | undefined): Promise<Viewer> {
  if (!secret) {
    throw unauthenticated(
      `The header ${VIEWER_HEADER} came, but ${subgraph} has no VIEWER_SECRET to check it by. Set the gateway's in both, or leave the header out to ask as the public.`,
    );
  }
  try {
    return await readViewer(token, subgraph, secret);
  } catch {
    // Why a token is not believed would only help to forge one; its honest sender, a gateway, needs to know no more than this.
    throw unauthenticated(
      `The header ${VIEWER_HEADER} is not a token of the gateway for ${subgraph}, or is too old. Ask through the gateway, or leave the header out to ask as the public.`,
    );
  }
}

const oneOf = (value: string | string[] | undefined): string | undefined =>
  (Array.isArray(value) ? value.join() : value) || undefined;
