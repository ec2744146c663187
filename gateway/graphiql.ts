import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
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
  const html = renderGraphiQL({ title, defaultQuery, maxHistoryLength: 50 });
  const etag = `"${createHash('sha256').update(html).digest('base64url')}"`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'cache-control': 'no-cache',
    vary: 'accept, accept-encoding',
    etag,
  };
  // Nine megabytes, a fifth of that once compressed: worth doing once, when the first browser asks.
  let compressed: Promise<Buffer> | undefined;

  return async (request, response) => {
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers).end();
      return;
    }
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
      response.writeHead(200, headers).end(html);
      return;
    }
    compressed ??= promisify(gzip)(html);
    response.writeHead(200, { ...headers, 'content-encoding': 'gzip' }).end(await compressed);
  };
}

/** A browser that opens the address, as opposed to a program that asks it something. */
export const wantsPage = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && (headers.accept ?? '').includes('text/html');
