import type { Prisma } from './generated/prisma/client.ts';

/** The tables within the transaction of a write. */
export type Tables = Prisma.TransactionClient;

/** What the feed of changes names: an axis belongs to its programme, and a tranche to its award, and change with it. */
export type Recorded = 'Programme' | 'Measure' | 'Call' | 'Award' | 'Commitment' | 'PolicyDocument';
