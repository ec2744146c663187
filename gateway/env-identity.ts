import { VIEWER_SECRET_CHARACTERS_MIN } from '@cdw/kernel/viewer-token.ts';
import { z } from 'zod';
import type { Read } from './env.ts';
import type { Issuer } from './identity/oidc.ts';

/** How this process makes sure who is asking. */
export type IdentitySettings = {
  /** The issuer whose tokens are believed; none where API keys are the only credential. */
  readonly issuer: Issuer | undefined;
  readonly viewerSecret: string | undefined;
};

/** A token that came by plain HTTP could be anybody's, except within this machine. */
const issuerUrl = z
  .url()
  .refine((value) => /^https:\/\/|^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:|\/|$)/.test(value));
const text = z.string().min(1);

export const expectedOfIdentity = {
  secret: `${VIEWER_SECRET_CHARACTERS_MIN} characters or more, the same in the gateway and its subgraphs (openssl rand -hex 32)`,
  issuer: 'the https:// address of an OpenID Connect issuer, as its tokens have it',
};

/** Reads who is believed. What one variable needs of another is said with the faults. */
export function readIdentity(read: Read, apart: readonly string[], faults: string[]): IdentitySettings {
  const viewerSecret = read('VIEWER_SECRET', z.string().min(VIEWER_SECRET_CHARACTERS_MIN), expectedOfIdentity.secret, {
    isSecret: true,
  });
  const issuer = read('OIDC_ISSUER', issuerUrl, expectedOfIdentity.issuer);
  const audience = read('OIDC_AUDIENCE', text, 'a name of this graph');
  const roleClaim = read('OIDC_ROLE_CLAIM', text, 'the name of a claim') ?? 'roles';
  const organisationClaim = read('OIDC_ORGANISATION_CLAIM', text, 'the name of a claim') ?? 'organisations';
  if (Boolean(issuer) !== Boolean(audience)) {
    faults.push(
      'OIDC_ISSUER and OIDC_AUDIENCE belong together: a token is believed only when it is meant for this graph.',
    );
  }
  const [first] = apart;
  if (first && !viewerSecret && !faults.some((fault) => fault.startsWith('VIEWER_SECRET'))) {
    faults.push(`VIEWER_SECRET is not set, but ${first} is; expected ${expectedOfIdentity.secret}.`);
  }
  return { viewerSecret, issuer: issuer && audience ? { issuer, audience, roleClaim, organisationClaim } : undefined };
}
