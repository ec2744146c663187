import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';

export type Page = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * GraphiQL as one page with everything in it, so that it works where there is no internet. The policy that goes with it
 * makes sure: the browser itself refuses to load from, or send to, anything but this server.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  'font-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function graphiqlPage(title: string, defaultQuery: string): Page {
  // As bytes, which all responses share: of a text each would make its own.
  const html = Buffer.from(renderGraphiQL({ title, defaultQuery, maxHistoryLength: 50 }));
  const etag = `"${createHash('sha256').update(html).digest('base64url')}"`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'cache-control': 'no-cache',
    vary: 'accept, accept-encoding',
    etag,
  };
  // Nine megabytes, a fifth of that once compressed: worth doing once for each encoding, when the first browser asks.
  const compressed = new Map<Encoding, Promise<Buffer>>();

  return async (request, response) => {
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers).end();
      return;
    }
    const encoding = encodingFor(request.headers['accept-encoding']);
    if (!encoding) {
      response.writeHead(200, { ...headers, 'content-length': html.length }).end(html);
      return;
    }
    const page = compressed.get(encoding) ?? compress[encoding](html);
    compressed.set(encoding, page);
    const body = await page;
    response.writeHead(200, { ...headers, 'content-encoding': encoding, 'content-length': body.length }).end(body);
  };
}

type Encoding = 'br' | 'gzip';

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const compress: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) => promisify<Buffer, typeof BROTLI, Buffer>(brotliCompress)(bytes, BROTLI),
  gzip: promisify(gzip),
};

/** The best encoding that the client takes: one of weight 0 is one that it does not. */
function encodingFor(accepted: string | string[] = ''): Encoding | undefined {
  const taken = String(accepted)
    .toLowerCase()
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(';', 1).join().trim());
  return (['br', 'gzip'] as const).find((encoding) => taken.includes(encoding));
}

/** A browser that opens the address, as opposed to a program that asks it something. */
export const wantsPage = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && (headers.accept ?? '').includes('text/html');
