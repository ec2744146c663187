import type { Role, Viewer } from '@cdw/kernel/viewer.ts';
import type { JWTPayload } from 'jose';
import { SCOPES, scopesByDefault, scopesPossible } from '../access/scopes.ts';
import { ACTOR_CHARACTERS_MAX, ORGANISATIONS_PER_VIEWER_MAX } from '../limits.ts';

/** In which claims the issuer says for whom somebody speaks. */
export type ClaimNames = { readonly roleClaim: string; readonly organisationClaim: string };

/** From the mightiest to the least. */
const ROLES: readonly Role[] = ['AGENCY', 'OPERATOR', 'PARTNER'];

/** The viewer of a token that was verified. Whoever has no role that is known here is a partner: somebody, who may no more than read. */
export function viewerOfClaims(payload: JWTPayload, { roleClaim, organisationClaim }: ClaimNames): Viewer {
  const roles = textsOf(claim(payload, roleClaim)).map((role) => role.toUpperCase());
  const role = ROLES.find((known) => roles.includes(known)) ?? 'PARTNER';
  const organisationIds = textsOf(claim(payload, organisationClaim)).filter((id) => /^org_[0-9a-z]{1,40}$/.test(id));
  return {
    role,
    organisationIds: role === 'AGENCY' ? [] : organisationIds.slice(0, ORGANISATIONS_PER_VIEWER_MAX),
    scopes: scopesOf(payload, role),
    actor: `${payload.sub}@${payload.iss}`.slice(0, ACTOR_CHARACTERS_MAX),
  };
}

/** What the token asks to be limited to; the role's own scopes where it names none of ours. */
function scopesOf(payload: JWTPayload, role: Role): readonly string[] {
  const named = [...textsOf(payload.scope), ...textsOf(payload.scp)].flatMap((text) => text.split(' '));
  const ours = SCOPES.filter((scope) => named.includes(scope));
  return ours.length > 0 ? ours.filter((scope) => scopesPossible(role).includes(scope)) : scopesByDefault[role];
}

/** A claim by its name, or, as `realm_access.roles`, by its way through the claims. */
function claim(payload: JWTPayload, name: string): unknown {
  if (Object.hasOwn(payload, name)) return payload[name];
  return name.split('.').reduce<unknown>((value, part) => (isObject(value) ? value[part] : undefined), payload);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const textsOf = (value: unknown): string[] => [value].flat().filter((text): text is string => typeof text === 'string');
