import { columns } from '@cdw/kernel/writing/columns.ts';
import type { Ledger } from '@cdw/kernel/writing/ledger.ts';
import type { Prisma } from './generated/prisma/client.ts';

/** The tables within a transaction. */
export type Tables = Prisma.TransactionClient;

/** What the audit of keys tells, and to whom: never the hash, and not its last use, which is no change of a key. */
const TOLD = columns(
  'id prefix label role organisationIds scopes createdAt createdBy expiresAt revokedAt rotatedFromId',
);

export const LEDGER: Ledger<Tables, 'ApiKey'> = {
  schema: 'gateway',
  rowsOf: (tables, _type, where) => tables.apiKey.findMany({ where, select: TOLD }),
  concernedBy: async (tables, _type, ids) => {
    const keys = await tables.apiKey.findMany({
      where: { id: { in: ids } },
      select: { id: true, organisationIds: true },
    });
    return keys.flatMap(({ id, organisationIds }) => organisationIds.map((organisationId) => ({ id, organisationId })));
  },
};
