import type { Seed } from '@cdw/kernel/seed/seed.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import { newKey } from './new-key.ts';
import { scopesByDefault } from './scopes.ts';

/**
 * Makes the key by which the agency makes all others, when there is none yet. It is told once, with what was done at this
 * start. It does not expire, since nobody could make another then.
 */
export const seed: Seed<PrismaClient> = async (client) => {
  if ((await client.apiKey.count()) > 0) return undefined;
  const { row, key } = newKey({
    label: 'The first key of the agency',
    role: 'AGENCY',
    organisationIds: [],
    scopes: scopesByDefault.AGENCY,
    createdBy: 'first start',
    expiresAt: null,
  });
  await client.apiKey.create({ data: row });
  return `made the first key of the agency, which is shown only now: ${key}`;
};
