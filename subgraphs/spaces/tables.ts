import type { Prisma } from './generated/prisma/client.ts';

/** The tables within the transaction of a write. */
export type Tables = Prisma.TransactionClient;

/** What the feed of changes names: a plan and a membership belong to their space, and change with it. */
export type Recorded = 'Space' | 'Organisation' | 'Network';
