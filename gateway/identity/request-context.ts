import type { IncomingHttpHeaders } from 'node:http';
import type { AskGraph, RequestContext } from '@cdw/kernel/context.ts';
import { IDEMPOTENCY_HEADER } from '@cdw/kernel/request-context.ts';
import { requestError } from '../errors.ts';
import { IDEMPOTENCY_KEY_CHARACTERS_MAX } from '../limits.ts';
import type { Identity } from './identity.ts';

/** What every subgraph is told of a request, beside the document. Rejects with the refusal of the whole request. */
export async function requestContextOf(
  identity: Identity,
  headers: IncomingHttpHeaders,
  graph: AskGraph,
): Promise<RequestContext> {
  const idempotencyKey = headers[IDEMPOTENCY_HEADER]?.toString();
  // It is handed on as a header, so it holds nothing that could not be one.
  if (idempotencyKey !== undefined && !/^[\x21-\x7e]+$/.test(idempotencyKey)) throw wrongKey();
  if (idempotencyKey !== undefined && idempotencyKey.length > IDEMPOTENCY_KEY_CHARACTERS_MAX) throw wrongKey();
  return { viewer: await identity.viewerOf(headers, graph), idempotencyKey, graph };
}

const wrongKey = () =>
  requestError(
    `The header Idempotency-Key is to have 1 to ${IDEMPOTENCY_KEY_CHARACTERS_MAX} visible ASCII characters without blanks, such as a UUID.`,
    'BAD_REQUEST',
  );
