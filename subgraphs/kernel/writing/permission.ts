import { actsFor } from '../authorisation.ts';
import { forbidden, unauthenticated } from '../errors.ts';
import type { Viewer } from '../viewer.ts';

/** Refuses a viewer who acts for none of some organisations; `who` names them: "the organisation that runs the letter". */
export function permitOrganisations(viewer: Viewer, organisationIds: readonly string[], who: string): void {
  if (viewer.role === 'AGENCY' || organisationIds.some((id) => actsFor(viewer, id))) return;
  const message = `Only ${who}, or the agency, may do this`;
  if (viewer.role === 'PUBLIC') throw unauthenticated(`${message}. ${NO_CREDENTIALS}`);
  throw forbidden(`${message}, and the viewer (${viewer.actor}) does not act for it. Ask it, or the agency.`);
}

/** Refuses a viewer other than the agency; `why` says what only it does. */
export function permitAgency(viewer: Viewer, why: string): void {
  if (viewer.role === 'AGENCY') return;
  const message = `Only the agency may do this: ${why}`;
  if (viewer.role === 'PUBLIC') throw unauthenticated(`${message} ${NO_CREDENTIALS}`);
  throw forbidden(`${message} Ask the agency.`);
}

const NO_CREDENTIALS = 'The request carries no credentials: send an API key or a token.';
