import { actsFor } from '../authorisation.ts';
import { forbidden, unauthenticated } from '../errors.ts';
import type { Viewer } from '../viewer.ts';

/** Refuses whoever speaks for none of some organisations; `who` names them: "whoever runs the letter". */
export function permitOrganisations(viewer: Viewer, organisationIds: readonly string[], who: string): void {
  if (viewer.role === 'AGENCY' || organisationIds.some((id) => actsFor(viewer, id))) return;
  const message = `Only ${who}, or the agency, may do this`;
  if (viewer.role === 'PUBLIC') {
    throw unauthenticated(`${message}, and this request says not who sends it. Send an API key or a token.`);
  }
  throw forbidden(`${message}, and the viewer (${viewer.actor}) does not act for it. Ask it, or the agency.`);
}
