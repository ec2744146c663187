import type { Viewer } from '@cdw/kernel/viewer.ts';
import { Faults } from '@cdw/kernel/writing/faults.ts';
import type { Referred } from '@cdw/kernel/writing/references.ts';
import { expiryOf } from './expiry.ts';
import type { KeyRole } from './generated/prisma/client.ts';
import { LABEL_CHARACTERS_MAX, ORGANISATIONS_PER_KEY_MAX } from './limits.ts';
import { lackingScopes } from './may-grant.ts';
import type { KeyPlan } from './new-key.ts';
import { scopesByDefault, scopesPossible } from './scopes.ts';

export type KeyWish = {
  readonly label: string;
  readonly role: KeyRole | 'PUBLIC';
  readonly organisationIds: readonly string[];
  readonly scopes: readonly string[] | undefined;
  readonly expiresAt: Date | undefined;
};

/** What is wished of a new key, checked whole: all that is wrong with it is told at once. */
export function keyPlan(wish: KeyWish, viewer: Viewer, referred: Referred, now: Date): KeyPlan {
  const faults = new Faults();
  referred.note(faults);
  const label = wish.label.trim();
  if (label === '')
    faults.add('label', 'EMPTY', 'Say what the key is for, so that it is known when it is to be revoked.');
  if (label.length > LABEL_CHARACTERS_MAX) {
    faults.add('label', 'TOO_LONG', `It has ${label.length} characters; ${LABEL_CHARACTERS_MAX} at most.`);
  }
  const role = roleOf(wish, faults);
  const organisationIds = [...new Set(wish.organisationIds)];
  checkOrganisations(role, organisationIds, faults);
  const scopes = [...new Set(wish.scopes ?? scopesByDefault[role].filter((scope) => viewer.scopes.includes(scope)))];
  checkScopes(role, scopes, viewer, faults);
  const expiresAt = expiryOf(wish.expiresAt, { now, maker: viewer }, faults);
  faults.settle();
  return { label, role, organisationIds, scopes, expiresAt, createdBy: viewer.actor };
}

function roleOf({ role }: KeyWish, faults: Faults): KeyRole {
  if (role !== 'PUBLIC') return role;
  faults.add('role', 'INVALID', 'What is public needs no key. Expected PARTNER, OPERATOR or AGENCY.');
  return 'PARTNER';
}

function checkOrganisations(role: KeyRole, ids: readonly string[], faults: Faults): void {
  if (ids.length > ORGANISATIONS_PER_KEY_MAX) {
    faults.add('organisationIds', 'TOO_MANY', `${ids.length} were given; ${ORGANISATIONS_PER_KEY_MAX} at most.`);
  }
  if (role === 'OPERATOR' && ids.length === 0) {
    faults.add(
      'organisationIds',
      'MISSING',
      'A key of an operator names at least one organisation for which it speaks.',
    );
  }
  if (role === 'AGENCY' && ids.length > 0) {
    faults.add('organisationIds', 'INVALID', 'The agency speaks for every organisation: leave them out.');
  }
}

function checkScopes(role: KeyRole, scopes: readonly string[], viewer: Viewer, faults: Faults): void {
  const known = scopesPossible(role);
  const unknown = scopes.filter((scope) => !known.includes(scope));
  if (unknown.length > 0) {
    faults.add(
      'scopes',
      'INVALID',
      `${quoted(unknown)} cannot be given to this role. Expected some of ${known.join(', ')}.`,
    );
  }
  const lacking = lackingScopes(viewer, { scopes: scopes.filter((scope) => known.includes(scope)) });
  if (lacking.length > 0) {
    faults.add('scopes', 'INVALID', `You cannot hand on what you do not have: ${lacking.join(', ')}.`);
  }
}

const quoted = (texts: readonly string[]): string =>
  texts
    .slice(0, 5)
    .map((text) => `"${text.slice(0, 40)}"`)
    .join(', ');
