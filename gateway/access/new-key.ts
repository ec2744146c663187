import { newId } from '@cdw/kernel/writing/new-id.ts';
import type { ApiKey, KeyRole } from './generated/prisma/client.ts';
import { hashOf, keyText, newKeyText } from './key-text.ts';

/** What somebody decides about a new key. */
export type KeyPlan = {
  readonly label: string;
  readonly role: KeyRole;
  readonly organisationIds: readonly string[];
  readonly scopes: readonly string[];
  readonly createdBy: string;
  readonly expiresAt: Date | null;
  readonly rotatedFromId?: string;
};

/** A row for a new key, and the key itself, which exists nowhere else. */
export function newKey({ organisationIds, scopes, ...plan }: KeyPlan): { row: NewRow; key: string } {
  const text = newKeyText();
  const row = {
    ...plan,
    id: newId('key'),
    prefix: text.prefix,
    hash: hashOf(text.secret),
    organisationIds: [...organisationIds],
    scopes: [...scopes],
  };
  return { row, key: keyText(text) };
}

type NewRow = Omit<ApiKey, 'createdAt' | 'revokedAt' | 'rotatedFromId' | 'lastUsedAt'> & { rotatedFromId?: string };
