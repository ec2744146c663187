import { recorded } from '@cdw/kernel/writing/recorded.ts';
import type { ApiKey } from './generated/prisma/client.ts';
import { LEDGER, type Tables } from './ledger.ts';
import { type KeyPlan, newKey } from './new-key.ts';

/** A key, and what is kept of it. */
export type Made = { readonly key: string; readonly apiKey: ApiKey };

/** Makes a key as planned, and tells it for the audit. */
export async function keptKey(tables: Tables, plan: KeyPlan): Promise<Made> {
  const { row, key } = newKey(plan);
  const deed = { type: 'ApiKey', id: row.id, kind: 'CREATED', actor: plan.createdBy } as const;
  await recorded(LEDGER, tables, deed, () => tables.apiKey.create({ data: row }));
  return { key, apiKey: await tables.apiKey.findUniqueOrThrow({ where: { id: row.id } }) };
}
