import { type OutgoingHttpHeaders, request } from 'node:http';

/** What came back: the status, the first code of an error, how many bytes, and the headers. */
export type Answer = {
  readonly status: number;
  readonly code: string;
  readonly bytes: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
};

const TEXT_CHARACTERS_MAX = 100_000;

type Options = {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
  readonly signal?: AbortSignal;
};

/** Sends one request on a connection of its own, and reads the answer without keeping more than its beginning. */
export const send = (url: string, { method = 'GET', headers = {}, body, signal }: Options = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false, ...(signal && { signal }) }, (response) => {
      let bytes = 0;
      let text = '';
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (text.length < TEXT_CHARACTERS_MAX) text += chunk.toString('latin1');
      });
      response.once('error', reject);
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          code: /"code":"([A-Z_]+)"/.exec(text)?.[1] ?? '',
          bytes,
          text,
          headers: response.headers,
        }),
      );
    });
    sent.once('error', reject);
    sent.end(body);
  });

const JSON_HEADERS = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };

export const post = (url: string, query: string, variables?: object, more: Options = {}): Promise<Answer> =>
  send(url, {
    method: 'POST',
    ...more,
    headers: { ...JSON_HEADERS, ...more.headers },
    body: more.body ?? JSON.stringify({ query, variables }),
  });

/** An answer in a few words. */
export const told = ({ status, code, bytes }: Answer): string =>
  [status, code, bytes < 10_000 ? `${bytes} B` : `${(bytes / 1e6).toFixed(2)} MB`].filter(Boolean).join(' ');
