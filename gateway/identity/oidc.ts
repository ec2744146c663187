import type { AskGraph } from '@cdw/kernel/context.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import { errors, type JWTPayload, jwtVerify } from 'jose';
import { ACTOR_CHARACTERS_MAX, CLOCK_SECONDS_MAX, ISSUER_COOLDOWN_MILLISECONDS } from '../limits.ts';
import { type ClaimNames, claimsOf } from './claims.ts';
import { discoverKeys, remembered } from './discovery.ts';
import { rememberedOrganisations } from './organisations.ts';
import { refused, unavailable } from './refusals.ts';

/** The issuer whose tokens are believed. */
export type Issuer = ClaimNames & {
  readonly issuer: string;
  readonly audience: string;
  /** How often the issuer is asked again at most, when it does not answer or does not know a key. */
  readonly cooldownMilliseconds?: number;
};

export type Tokens = { readonly viewerOf: (token: string, graph: AskGraph | undefined) => Promise<Viewer> };

/** Signatures by which nobody but the issuer can make a token: none by a shared secret, and not `none`. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];

type Log = (cause: unknown) => void;

export function tokensOf(options: Issuer, log: Log): Tokens {
  const { issuer, audience, cooldownMilliseconds = ISSUER_COOLDOWN_MILLISECONDS } = options;
  const keys = remembered(() => discoverKeys(issuer, cooldownMilliseconds), cooldownMilliseconds);
  const organisations = rememberedOrganisations(log);

  async function verified(token: string): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(token, await keys(), {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: CLOCK_SECONDS_MAX,
      });
      return payload;
    } catch (cause) {
      const fault = faultOf(cause, options);
      if (fault) throw refused(`The token ${fault}`);
      log(cause);
      throw unavailable(
        'The issuer of tokens does not answer at the moment, so the token cannot be checked. Please try again later, or ask with an API key.',
      );
    }
  }

  return {
    async viewerOf(token, graph) {
      const payload = await verified(token);
      const claims = claimsOf(payload, options);
      if (typeof claims === 'string') throw refused(`The token ${claims}`);
      return {
        role: claims.role,
        organisationIds: await organisations(claims.organisations, graph),
        scopes: claims.scopes,
        actor: `${claims.subject}@${issuer}`.slice(0, ACTOR_CHARACTERS_MAX),
        expiresAt: new Date((payload.exp ?? 0) * 1_000),
      };
    },
  };
}

/** What is wrong with the token, in words that end the sentence "The token …"; nothing when the issuer is at fault. */
function faultOf(cause: unknown, { audience, issuer }: Issuer): string | undefined {
  if (cause instanceof errors.JWTExpired) return 'has expired. Get a new one from the issuer.';
  if (cause instanceof errors.JWTClaimValidationFailed) return claimFault(cause, audience, issuer);
  return faults[(cause as { code?: string }).code ?? ''];
}

const UNREADABLE = 'is not a JSON Web Token that can be read. Send it as the issuer gave it.';

const faults: Readonly<Record<string, string>> = {
  ERR_JWS_INVALID: UNREADABLE,
  ERR_JWT_INVALID: UNREADABLE,
  ERR_JOSE_NOT_SUPPORTED: UNREADABLE,
  ERR_JOSE_ALG_NOT_ALLOWED: `is signed in a way that is not taken here. Expected one of ${ALGORITHMS.join(', ')}.`,
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'does not bear the signature of its issuer. Get a new one.',
  ERR_JWKS_NO_MATCHING_KEY: 'is signed by a key that its issuer does not publish. Get a new one.',
  ERR_JWKS_MULTIPLE_MATCHING_KEYS: 'does not say by which key of the issuer it is signed (kid).',
};

function claimFault({ claim, reason }: errors.JWTClaimValidationFailed, audience: string, issuer: string): string {
  if (reason === 'missing') return `lacks the claim "${claim}", which is needed here.`;
  if (claim === 'aud') return `is not meant for this graph. Ask the issuer for one with the audience "${audience}".`;
  if (claim === 'iss') return `is of another issuer than the one that is believed here, ${issuer}.`;
  if (claim === 'nbf') return 'is not valid yet. Wait, or see whether the clocks agree.';
  return `has a claim "${claim}" that is not as it must be.`;
}
