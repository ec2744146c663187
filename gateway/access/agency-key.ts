import { openDb } from './db.ts';
import { expiryByDefault } from './expiry.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import { keptKey, type Made } from './kept-key.ts';
import type { Tables } from './ledger.ts';
import type { KeyPlan } from './new-key.ts';
import { scopesByDefault } from './scopes.ts';

/**
 * The key by which the agency makes all others, when there is none yet. It does not expire, since nobody could make another then.
 * It is shown before it is kept for good: a start that is cut off leaves no key that nobody has seen, and the next start makes another.
 */
export const firstKey = (client: PrismaClient, show: (made: Made) => void = () => {}): Promise<Made | undefined> =>
  client.$transaction(async (tables) => {
    if ((await tables.apiKey.count()) > 0) return undefined;
    const made = await make(tables, {
      label: 'The first key of the agency',
      createdBy: 'first start',
      expiresAt: null,
    });
    show(made);
    return made;
  });

/**
 * Makes a key of the agency on the tables, past the rules of who may make which: for whoever holds the database, when no
 * key is left that could make another. It stands among the others, and expires like them.
 */
export async function makeAgencyKey(databaseUrl: string): Promise<Made> {
  const { client, close } = await openDb(databaseUrl, async () => undefined);
  try {
    const recovery = { ...RECOVERY, expiresAt: expiryByDefault(new Date()) };
    return (await firstKey(client)) ?? (await client.$transaction((tables) => make(tables, recovery)));
  } finally {
    await close();
  }
}

const RECOVERY = { label: 'A key of the agency, made by whoever holds the database', createdBy: 'command line' };

function make(tables: Tables, plan: Pick<KeyPlan, 'label' | 'createdBy' | 'expiresAt'>): Promise<Made> {
  return keptKey(tables, { ...plan, role: 'AGENCY', organisationIds: [], scopes: scopesByDefault.AGENCY });
}
