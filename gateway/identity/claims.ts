import type { Role } from '@cdw/kernel/viewer.ts';
import type { JWTPayload } from 'jose';
import { SCOPES, scopesByDefault, scopesPossible } from '../access/scopes.ts';
import { ORGANISATIONS_PER_VIEWER_MAX, SUBJECT_CHARACTERS_MAX } from '../limits.ts';

/** In which claims the issuer says for whom somebody speaks. */
export type ClaimNames = { readonly roleClaim: string; readonly organisationClaim: string };

/** What a token says of whoever sends it. */
export type Claims = {
  readonly role: Role;
  /** The organisations for which somebody speaks: slugs or identifiers. */
  readonly organisations: readonly string[];
  readonly scopes: readonly string[];
  readonly subject: string;
};

/** From the mightiest to the least. */
const ROLES: readonly Role[] = ['AGENCY', 'OPERATOR', 'PARTNER'];

/**
 * What a token that was verified says, or what is wrong with it, in words that end the sentence "The token …". Whoever has
 * no role that is known here is a partner: somebody, who may no more than read.
 */
export function claimsOf(payload: JWTPayload, { roleClaim, organisationClaim }: ClaimNames): Claims | string {
  const { sub } = payload;
  if (!isSubject(sub)) return SUBJECT_FAULT;
  const roles = textsOf(claim(payload, roleClaim));
  if (!roles) return typeFault(roleClaim);
  const organisations = textsOf(claim(payload, organisationClaim));
  if (!organisations) return typeFault(organisationClaim);
  const scopes = [textsOf(payload.scope), textsOf(payload.scp)];
  const [scope, scp] = scopes;
  if (!scope || !scp) return typeFault(scope ? 'scp' : 'scope');
  const distinct = [...new Set(organisations)];
  if (distinct.length > ORGANISATIONS_PER_VIEWER_MAX) {
    return `names ${distinct.length} organisations in its claim "${organisationClaim}"; ${ORGANISATIONS_PER_VIEWER_MAX} at most are taken.`;
  }
  const given = roles.map((role) => role.toUpperCase());
  const role = ROLES.find((known) => given.includes(known)) ?? 'PARTNER';
  const isLimited = isGiven(payload.scope) || isGiven(payload.scp);
  return {
    role,
    organisations: role === 'AGENCY' ? [] : distinct,
    scopes: isLimited ? limitedTo([...scope, ...scp], role) : scopesByDefault[role],
    subject: sub,
  };
}

const SUBJECT_FAULT = `has a claim "sub" that is not as it must be: a text of 1 to ${SUBJECT_CHARACTERS_MAX} characters, without control characters. Ask the issuer for another.`;

const typeFault = (name: string): string =>
  `has a claim "${name}" that is not as it must be: a text, or a list of texts. Ask the issuer for another.`;

/** Audits name it, and logs: it holds nothing that could forge a line, or show as nothing. */
const isSubject = (sub: unknown): sub is string =>
  typeof sub === 'string' &&
  sub.trim() !== '' &&
  sub.length <= SUBJECT_CHARACTERS_MAX &&
  !/[\p{C}\p{Zl}\p{Zp}]/u.test(sub);

/** What a token asks to be limited to. A scope that is not known here, misspelt or of another program, gives nothing. */
function limitedTo(texts: readonly string[], role: Role): readonly string[] {
  const named = texts.flatMap((text) => text.split(' '));
  const possible = scopesPossible(role);
  return SCOPES.filter((scope) => named.includes(scope) && possible.includes(scope));
}

/** A claim by its name, or, as `realm_access.roles`, by its way through the claims. */
function claim(payload: JWTPayload, name: string): unknown {
  if (Object.hasOwn(payload, name)) return payload[name];
  return name
    .split('.')
    .reduce<unknown>(
      (value, part) => (isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined),
      payload,
    );
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/** A claim as texts; nothing where it is neither a text nor a list of them. */
function textsOf(value: unknown): string[] | undefined {
  if (!isGiven(value)) return [];
  const texts = [value].flat();
  return texts.every((text) => typeof text === 'string') ? texts : undefined;
}
