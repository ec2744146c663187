import type { GraphQLError } from 'graphql';
import { cut, requestError } from './errors.ts';
import { BODY_BYTES_MAX } from './limits.ts';

const TYPES = ['application/json', 'application/graphql+json'];

/**
 * Reads the body of a POST as JSON in UTF-8. Nothing else is taken, since a text in another encoding would be kept with
 * its letters lost; a byte order mark is no part of a text.
 */
export async function readJson(request: Request): Promise<unknown> {
  refuseOtherTypes(request.headers.get('content-type'));
  refuseEncoded(request.headers.get('content-encoding'));
  refuseLongBody(request);
  return JSON.parse(decode(await boundedBody(request)));
}

function refuseOtherTypes(given: string | null): void {
  // Some clients send the header twice, which comes as one list.
  const [type = '', ...parameters] = (given ?? '').split(',', 1).join().toLowerCase().split(';');
  if (!TYPES.includes(type.trim())) throw wrongType(given);
  for (const parameter of parameters) {
    const charset = /^\s*charset\s*=\s*"?([^"\s]*)"?\s*$/.exec(parameter)?.[1];
    if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') throw wrongCharset(charset);
  }
}

function refuseEncoded(encoding: string | null): void {
  if (encoding === null || encoding.toLowerCase() === 'identity') return;
  throw requestError(
    `The body is encoded as "${cut(encoding)}", which is not read here. Send it as it is, without "content-encoding".`,
    'UNSUPPORTED_MEDIA_TYPE',
    415,
  );
}

/** Refuses by what the request says of itself, before a byte of the body is read. */
function refuseLongBody(request: Request): void {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > BODY_BYTES_MAX) throw tooLong(announced);
}

/**
 * A body of an announced length cannot be longer than that; one that comes in chunks is counted as it comes. What is over
 * the limit is read and thrown away: were it left, the connection could not be used again, and closing it at once would
 * take the refusal from the client. How long that may go on is limited by REQUEST_MILLISECONDS_MAX.
 */
async function boundedBody(request: Request): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length <= BODY_BYTES_MAX) chunks.push(chunk);
  }
  if (length > BODY_BYTES_MAX) throw tooLong(length);
  return Buffer.concat(chunks);
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw requestError(
      'The body is not valid UTF-8: some of its bytes are no character. Send the JSON in UTF-8.',
      'BAD_REQUEST',
    );
  }
}

const wrongType = (found: string | null): GraphQLError =>
  requestError(
    `The body's content type is ${found ? `"${cut(found)}"` : 'missing'}; expected "application/json" with {"query": "…", "variables": {…}}.`,
    'UNSUPPORTED_MEDIA_TYPE',
    415,
  );

const wrongCharset = (found: string): GraphQLError =>
  requestError(
    `The body's charset is "${cut(found)}"; expected UTF-8, as JSON has it. Send it in UTF-8, with "content-type: application/json".`,
    'UNSUPPORTED_MEDIA_TYPE',
    415,
  );

const tooLong = (found: number): GraphQLError =>
  requestError(
    `The body of a request may have ${BODY_BYTES_MAX} bytes; this one has ${found}. Ask for less in one request, or ask several times.`,
    'PAYLOAD_TOO_LARGE',
    413,
  );
