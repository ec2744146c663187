import type { AuthFailure } from '@pothos/plugin-scope-auth';
import type { GraphQLError } from 'graphql';
import { forbidden, unauthenticated } from './errors.ts';
import type { Viewer } from './viewer.ts';

/** What a field may ask of the viewer, as `authScopes: { scope: '<subgraph>:write', organisation: id }`: all of it must hold. */
export type AuthScopes = {
  /** Anybody. */
  public: boolean;
  /** The agency only. */
  agency: boolean;
  /** Whoever acts for the organisation with this identifier; the agency acts for all. */
  organisation: string;
  /** Whoever acts for one of the organisations with these identifiers; the agency acts for all. */
  organisations: readonly string[];
  /** A key or token with this scope. */
  scope: string;
  /** A key or token with one of these scopes. */
  scopes: readonly string[];
};

/** What is asked of the viewer, put to the viewer of a request. */
export const authScopesOf = ({ viewer }: { viewer: Viewer }) => ({
  public: true,
  agency: viewer.role === 'AGENCY',
  organisation: (id: string) => actsFor(viewer, id),
  organisations: (ids: readonly string[]) => viewer.role === 'AGENCY' || ids.some((id) => actsFor(viewer, id)),
  scope: (name: string) => viewer.scopes.includes(name),
  scopes: (names: readonly string[]) => names.some((name) => viewer.scopes.includes(name)),
});

/** Whether the viewer may speak for an organisation. */
export const actsFor = ({ role, organisationIds }: Viewer, organisationId: string): boolean =>
  role === 'AGENCY' || organisationIds.includes(organisationId);

/** The refusal of a field, which says what would have been needed. */
export function refusal(coordinate: string, viewer: Viewer, failure: AuthFailure): GraphQLError {
  const needed = neededBy(failure);
  return viewer.role === 'PUBLIC'
    ? unauthenticated(
        `${coordinate} needs ${needed}. The request carries no credentials: send an API key or a token, as \`Authorization: Bearer …\`.`,
      )
    : forbidden(
        `${coordinate} needs ${needed}, which the viewer (${viewer.actor}, role ${viewer.role}) does not have. Ask the agency for a key that has it.`,
      );
}

function neededBy(failure: AuthFailure): string {
  switch (failure.kind) {
    case 'AllAuthScopes':
      return failure.failures.map(neededBy).join(' and ');
    case 'AnyAuthScopes':
      return failure.failures.map(neededBy).join(' or ');
    case 'AuthScope':
      return neededFor(failure.scope, failure.parameter);
    default:
      return 'other rights';
  }
}

function neededFor(scope: string, parameter: unknown): string {
  if (scope === 'scope') return `the scope "${parameter}"`;
  if (scope === 'scopes') return `one of the scopes ${(parameter as string[]).map((name) => `"${name}"`).join(', ')}`;
  if (scope === 'organisations') return 'the right to act for an organisation that it concerns';
  if (scope === 'organisation') return `the right to act for ${parameter}`;
  return `the role ${scope.toUpperCase()}`;
}
