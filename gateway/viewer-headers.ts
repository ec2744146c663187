import type { RequestContext } from '@cdw/kernel/context.ts';
import { IDEMPOTENCY_HEADER } from '@cdw/kernel/request-context.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import { signViewer, VIEWER_HEADER } from '@cdw/kernel/viewer-token.ts';

/**
 * What a subgraph over HTTP is told of a request. Of the public, nothing: it costs no signature. Without a secret nobody
 * can be named in a way that would be believed, so then too the public is asking.
 */
export function viewerHeaders(subgraph: string, secret: string | undefined) {
  // A viewer is an object of one request, whose steps share the signature.
  const tokens = new WeakMap<Viewer, Promise<string>>();

  return async ({ viewer, idempotencyKey }: RequestContext): Promise<Record<string, string>> => {
    const headers: Record<string, string> = {};
    if (idempotencyKey) headers[IDEMPOTENCY_HEADER] = idempotencyKey;
    if (viewer.role === 'PUBLIC' || !secret) return headers;
    const token = tokens.get(viewer) ?? signViewer(viewer, subgraph, secret);
    tokens.set(viewer, token);
    return { ...headers, [VIEWER_HEADER]: await token };
  };
}
