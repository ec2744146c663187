import type { Role } from '@cdw/kernel/viewer.ts';

/** What a key or token can allow: a subgraph and a verb. */
export const SCOPES = [
  'spaces:read',
  'spaces:write',
  'hubs:read',
  'hubs:write',
  'partnerships:read',
  'partnerships:write',
  'programmes:read',
  'programmes:write',
  'evaluations:read',
  'evaluations:write',
  'keys:write',
] as const;

/** The scope of whoever makes, lists, rotates and revokes keys. */
export const KEYS = 'keys:write' satisfies (typeof SCOPES)[number];

/** What a role can be allowed at all: a partner reads. */
export const scopesPossible = (role: Role): readonly string[] =>
  role === 'PARTNER' ? SCOPES.filter((scope) => scope.endsWith(':read')) : SCOPES;

/** What a role may do where its key or token does not say. What is public needs no scope, so a partner has none. */
export const scopesByDefault: Readonly<Record<Role, readonly string[]>> = {
  PUBLIC: [],
  PARTNER: [],
  OPERATOR: SCOPES.filter((scope) => scope !== KEYS),
  AGENCY: SCOPES,
};
