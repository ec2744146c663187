import { openDb } from './db.ts';
import { expiryByDefault } from './expiry.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import { keptKey, type Made } from './kept-key.ts';
import type { KeyPlan } from './new-key.ts';
import { scopesByDefault } from './scopes.ts';

/** The key by which the agency makes all others, when there is none yet. It does not expire, since nobody could make another then. */
export async function firstKey(client: PrismaClient): Promise<Made | undefined> {
  if ((await client.apiKey.count()) > 0) return undefined;
  return await make(client, { label: 'The first key of the agency', createdBy: 'first start', expiresAt: null });
}

/**
 * Makes a key of the agency on the tables, past the rules of who may make which: for whoever holds the database, when no
 * key is left that could make another. It stands among the others, and expires like them.
 */
export async function makeAgencyKey(databaseUrl: string): Promise<Made> {
  const { client, close } = await openDb(databaseUrl, async () => undefined);
  try {
    return (await firstKey(client)) ?? (await make(client, { ...RECOVERY, expiresAt: expiryByDefault(new Date()) }));
  } finally {
    await close();
  }
}

const RECOVERY = { label: 'A key of the agency, made by whoever holds the database', createdBy: 'command line' };

function make(client: PrismaClient, plan: Pick<KeyPlan, 'label' | 'createdBy' | 'expiresAt'>): Promise<Made> {
  const agency = { ...plan, role: 'AGENCY', organisationIds: [], scopes: scopesByDefault.AGENCY } as const;
  return client.$transaction((tables) => keptKey(tables, agency));
}
