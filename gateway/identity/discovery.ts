import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { ISSUER_MILLISECONDS_MAX } from '../limits.ts';

const document = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

/** The keys of an issuer, by its discovery document; fetched again when a token names a key that is not among them. */
export async function discoverKeys(issuer: string, cooldownMilliseconds: number): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(ISSUER_MILLISECONDS_MAX), redirect: 'error' });
  if (!response.ok) throw new Error(`${address} answered with status ${response.status}`);
  const found = document.parse(await response.json());
  if (found.issuer !== issuer) throw new Error(`${address} is of the issuer ${found.issuer}, not of ${issuer}`);
  return createRemoteJWKSet(new URL(found.jwks_uri), {
    cooldownDuration: cooldownMilliseconds,
    timeoutDuration: ISSUER_MILLISECONDS_MAX,
  });
}

/**
 * Does something once and keeps what came of it. A failure is kept only for a while, so that requests that come in the
 * meantime do not all wait for an issuer that is down.
 */
export function remembered<T>(work: () => Promise<T>, cooldownMilliseconds: number): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    if (!result) {
      result = work();
      result.catch(() => {
        setTimeout(() => {
          result = undefined;
        }, cooldownMilliseconds).unref();
      });
    }
    return result;
  };
}
