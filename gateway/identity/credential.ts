import type { IncomingHttpHeaders } from 'node:http';
import { KEY_MARK } from '../access/key-text.ts';
import { CREDENTIAL_CHARACTERS_MAX } from '../limits.ts';
import { refused } from './refusals.ts';

/** What a request shows to prove who sends it. */
export type Credential = { readonly kind: 'key' | 'token'; readonly text: string };

/** The one credential of a request; nothing when it shows none. */
export function credentialOf(headers: IncomingHttpHeaders): Credential | undefined {
  const { authorization } = headers;
  const apiKey = headers['x-api-key'];
  if (authorization === undefined && apiKey === undefined) return undefined;
  if (authorization !== undefined && apiKey !== undefined) {
    throw refused('The request has both the header Authorization and the header X-API-Key. Send one of them.');
  }
  const text = apiKey === undefined ? bearerOf(authorization ?? '') : String(apiKey);
  if (text.length > CREDENTIAL_CHARACTERS_MAX) {
    throw refused(`The credential has ${text.length} characters; ${CREDENTIAL_CHARACTERS_MAX} at most are read.`);
  }
  return { kind: apiKey !== undefined || text.startsWith(KEY_MARK) ? 'key' : 'token', text };
}

/** What was sent is not repeated: it may be a password. */
function bearerOf(authorization: string): string {
  const text = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (text) return text;
  throw refused('The header Authorization is not of the form "Bearer …", with an API key or a token.');
}
