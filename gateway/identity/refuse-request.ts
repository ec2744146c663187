import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import { json } from '../json.ts';

/** Answers a request that is refused whole, before its document is read, also to a page of another site. */
export function refuseRequest(request: IncomingMessage, response: ServerResponse, error: GraphQLError): void {
  const { http, ...extensions } = error.extensions;
  const { status = 400 } = (http ?? {}) as { status?: number };
  response.setHeader('access-control-allow-origin', '*');
  if (status === 401) {
    response.setHeader('www-authenticate', challenge(error.message));
    response.setHeader('access-control-expose-headers', 'www-authenticate');
  }
  // Only who asks for this type by its name knows it.
  const isKnown = request.headers.accept?.includes('application/graphql-response+json');
  json(
    response,
    status,
    { errors: [{ message: error.message, extensions }] },
    isKnown ? 'application/graphql-response+json' : undefined,
  );
}

/** As RFC 6750 has it: nothing in the description ends its quotes, since our own messages quote names. */
const challenge = (message: string): string =>
  `Bearer realm="Creative & Digital Wallonia graph", error="invalid_token", error_description="${message.replaceAll('"', "'").replace(/[^\x20-\x7e]/g, '?')}"`;
