import type { Ledger } from '@cdw/kernel/writing/ledger.ts';
import type { Prisma } from './generated/prisma/client.ts';

/** The tables within a transaction. */
export type Tables = Prisma.TransactionClient;

/** What the audit of keys tells, and to whom: never the hash, and not its last use, which is no change of a key. */
export const LEDGER: Ledger<Tables, 'ApiKey'> = {
  schema: 'gateway',
  rowsOf: (tables, _type, where) => tables.apiKey.findMany({ where, omit: { hash: true, lastUsedAt: true } }),
  concernedBy: async (tables, _type, ids) => {
    const keys = await tables.apiKey.findMany({
      where: { id: { in: ids } },
      select: { id: true, organisationIds: true },
    });
    return keys.flatMap(({ id, organisationIds }) => organisationIds.map((organisationId) => ({ id, organisationId })));
  },
};
