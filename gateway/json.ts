import type { ServerResponse } from 'node:http';

/** Answers with JSON that nobody is to keep. */
export function json(response: ServerResponse, status: number, body: object, type = 'application/json'): void {
  const headers = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' };
  response.writeHead(status, headers).end(JSON.stringify(body));
}
