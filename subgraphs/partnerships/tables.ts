import type { Prisma } from './generated/prisma/client.ts';

/** The tables within the transaction of a write. */
export type Tables = Prisma.TransactionClient;
