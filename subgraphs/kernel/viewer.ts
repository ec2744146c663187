export type Role = 'PUBLIC' | 'PARTNER' | 'OPERATOR' | 'AGENCY';

/** Who is asking, as the gateway has made sure. */
export type Viewer = {
  readonly role: Role;
  /** The organisations for which the viewer acts: their identifiers (`org_…`). */
  readonly organisationIds: readonly string[];
  /** What a key or token allows, as `<subgraph>:write`; the defaults of the agency and of operators come from their role. */
  readonly scopes: readonly string[];
  /** What the audit names: `key cdw_ab12…` or `sub@issuer`; never a secret, never a person's name. */
  readonly actor: string;
  /** When the key or token ceases to be valid; left out where it does not. No key that is made with it lasts longer. */
  readonly expiresAt?: Date | undefined;
};

export const PUBLIC_VIEWER: Viewer = { role: 'PUBLIC', organisationIds: [], scopes: [], actor: 'public' };
