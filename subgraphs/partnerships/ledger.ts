import { columns, texts } from '@cdw/kernel/writing/columns.ts';
import type { Ledger, Which } from '@cdw/kernel/writing/ledger.ts';
import { concernedBy } from './concerned.ts';
import type { Prisma } from './generated/prisma/client.ts';
import { PARTNERSHIP } from './partnership/partnership.ts';
import { SHARED_USE } from './shared-use/shared-use.ts';
import type { Tables } from './tables.ts';

/**
 * What the feed of changes names: statuses, parties, rights and signatures belong to their partnership, and change with it.
 * Counts of shared use come month by month, so each stands by itself, and a partnership does not grow with them.
 */
export type Recorded = 'Partnership' | 'SharedUse' | 'GoodPractice';

const byId = { orderBy: { id: 'asc' } } as const;

const goodPractices = (tables: Tables, where: Prisma.GoodPracticeWhereInput) =>
  tables.goodPractice.findMany({
    where,
    select: {
      ...columns('id slug version status reportedOn note demonstratedById sourceKeys'),
      ...texts('title', 'lesson'),
      applications: { select: columns('partnershipId sourceKeys'), orderBy: { partnershipId: 'asc' } },
    },
    ...byId,
  });

const READERS = {
  Partnership: (tables: Tables, where: Which) => PARTNERSHIP.ledger.rowsOf(tables, 'Partnership', where),
  SharedUse: (tables: Tables, where: Which) => SHARED_USE.ledger.rowsOf(tables, 'SharedUse', where),
  GoodPractice: goodPractices,
};

/** What this subgraph tells of its things, and to whom. */
export const LEDGER: Ledger<Tables, Recorded> = {
  schema: 'partnerships',
  rowsOf: (tables, type, where) => READERS[type](tables, where as never),
  concernedBy,
};
