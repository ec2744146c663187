import type { Context } from './context.ts';
import { type KeyPlan, newKey } from './new-key.ts';
import { scopesByDefault } from './scopes.ts';
import type { Access } from './subgraph.ts';

/** A key made as the first one is: past the rules, of which it is the beginning. */
export async function makeKey({ subgraph }: Access, plan: Partial<KeyPlan>): Promise<string> {
  const { db } = subgraph.createContext() as Context;
  const role = plan.role ?? 'AGENCY';
  const { row, key } = newKey({
    label: 'A key of a test',
    role,
    organisationIds: [],
    scopes: scopesByDefault[role],
    createdBy: 'a test',
    expiresAt: null,
    ...plan,
  });
  await db.apiKey.create({ data: row });
  return key;
}
