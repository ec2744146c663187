import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Viewer } from './viewer.ts';

/** By this header the gateway tells a subgraph over HTTP who is asking. */
export const VIEWER_HEADER = 'x-cdw-viewer';
export const VIEWER_SECRET_CHARACTERS_MIN = 32;

/** How long such a token is believed: as long as one request may take, and not long enough to be worth stealing. */
export const VIEWER_TOKEN_SECONDS_MAX = 60;
/** By how much the clocks of two machines may differ. */
const CLOCK_SECONDS = 5;

const ISSUER = 'cdw-gateway';
const ALGORITHM = 'HS256';

const claims = z.object({
  role: z.enum(['PUBLIC', 'PARTNER', 'OPERATOR', 'AGENCY']),
  organisationIds: z.array(z.string()),
  scopes: z.array(z.string()),
  actor: z.string().min(1),
  expiresAt: z.coerce.date().optional(),
});

const keyOf = (secret: string): Uint8Array => new TextEncoder().encode(secret);

/** For whom a subgraph signs that a question to the gateway is its own. */
export const GATEWAY_AUDIENCE = 'gateway';

/** The viewer, signed for one subgraph: no other one takes the token. */
export const signViewer = (
  viewer: Viewer,
  subgraph: string,
  secret: string,
  now = Math.floor(Date.now() / 1_000),
): Promise<string> =>
  new SignJWT({ ...viewer })
    .setProtectedHeader({ alg: ALGORITHM })
    .setIssuer(ISSUER)
    .setAudience(subgraph)
    .setIssuedAt(now)
    .setExpirationTime(now + VIEWER_TOKEN_SECONDS_MAX)
    .sign(keyOf(secret));

/** The viewer that a token names. Rejects when the token is forged, too old, or meant for another subgraph. */
export async function readViewer(token: string, subgraph: string, secret: string): Promise<Viewer> {
  const { payload } = await jwtVerify(token, keyOf(secret), {
    algorithms: [ALGORITHM],
    issuer: ISSUER,
    audience: subgraph,
    requiredClaims: ['exp'],
    clockTolerance: CLOCK_SECONDS,
  });
  return claims.parse(payload);
}
