import type { GraphQLError } from 'graphql';
import { requestError } from './errors.ts';
import { BODY_BYTES_MAX } from './limits.ts';

/** Refuses by what the request says of itself, before a byte of the body is read. */
export function refuseLongBody(request: Request): void {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > BODY_BYTES_MAX) throw tooLong(announced);
}

/**
 * A body of an announced length cannot be longer than that; one that comes in chunks is counted as it comes. What is over
 * the limit is read and thrown away: were it left, the connection could not be used again, and closing it at once would
 * take the refusal from the client. How long that may go on is limited by REQUEST_MILLISECONDS_MAX.
 */
export async function boundedBody(request: Request, fetchAPI: { Request: typeof Request }): Promise<Request> {
  if (!request.body || request.headers.has('content-length')) return request;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body) {
    length += chunk.byteLength;
    if (length <= BODY_BYTES_MAX) chunks.push(chunk);
  }
  if (length > BODY_BYTES_MAX) throw tooLong(length);
  const { url, method, headers, signal } = request;
  return new fetchAPI.Request(url, { method, headers, signal, body: Buffer.concat(chunks) });
}

const tooLong = (found: number): GraphQLError =>
  requestError(
    `The body of a request may have ${BODY_BYTES_MAX} bytes; this one has ${found}. Ask for less in one request, or ask several times.`,
    'PAYLOAD_TOO_LARGE',
    413,
  );
