import { actsFor } from '@cdw/kernel/authorisation.ts';
import { forbidden } from '@cdw/kernel/errors.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import type { ApiKey } from './generated/prisma/client.ts';

type Power = Pick<ApiKey, 'scopes'> & {
  readonly role: ApiKey['role'] | 'PUBLIC';
  readonly organisationIds: readonly string[];
};

/** Whether a key concerns the viewer at all: the agency, or an operator for all of whose organisations the key speaks. */
export const mayHandle = (viewer: Viewer, { role, organisationIds }: Omit<Power, 'scopes'>): boolean =>
  viewer.role === 'AGENCY' ||
  (viewer.role === 'OPERATOR' &&
    role !== 'AGENCY' &&
    organisationIds.length > 0 &&
    organisationIds.every((id) => actsFor(viewer, id)));

/** Refuses whoever wishes a key for others than those for whom they act, before anything else of the wish is looked at. */
export function permitKey(viewer: Viewer, wish: Parameters<typeof mayHandle>[1]): void {
  if (mayHandle(viewer, wish)) return;
  const own = viewer.organisationIds.join(', ') || 'none';
  throw forbidden(
    `The viewer (${viewer.actor}) makes keys for its own organisations only (${own}), as PARTNER or OPERATOR. Ask the agency for others.`,
  );
}

/** The scopes of a key that the viewer lacks: nobody hands on more than they have, so that no key leads to a mightier one. */
export const lackingScopes = (viewer: Viewer, { scopes }: Pick<Power, 'scopes'>): string[] =>
  scopes.filter((scope) => !viewer.scopes.includes(scope));
