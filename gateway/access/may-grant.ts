import { actsFor } from '@cdw/kernel/authorisation.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import type { ApiKey } from './generated/prisma/client.ts';

type Power = Pick<ApiKey, 'role' | 'organisationIds' | 'scopes'>;

/** Whether a key concerns the viewer at all: the agency, or an operator for all of whose organisations the key speaks. */
export const mayHandle = (viewer: Viewer, { role, organisationIds }: Omit<Power, 'scopes'>): boolean =>
  viewer.role === 'AGENCY' ||
  (viewer.role === 'OPERATOR' &&
    role !== 'AGENCY' &&
    organisationIds.length > 0 &&
    organisationIds.every((id) => actsFor(viewer, id)));

/** The scopes of a key that the viewer lacks: nobody hands on more than they have, so that no key leads to a mightier one. */
export const lackingScopes = (viewer: Viewer, { scopes }: Pick<Power, 'scopes'>): string[] =>
  scopes.filter((scope) => !viewer.scopes.includes(scope));
