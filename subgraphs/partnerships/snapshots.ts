import type { Which } from '@cdw/kernel/writing/ledger.ts';
import type { Prisma } from './generated/prisma/client.ts';

/** The tables within the transaction of a write. */
export type Tables = Prisma.TransactionClient;

/**
 * What the feed of changes names: statuses, parties, rights and signatures belong to their partnership, and change with it.
 * Counts of shared use come month by month, so each stands by itself, and a partnership does not grow with them.
 */
export type Recorded = 'Partnership' | 'SharedUse' | 'GoodPractice';

const days = { firstDay: true, lastDay: true } as const;
const search = { searchText: true, sortName: true } as const;
const byId = { orderBy: { id: 'asc' } } as const;
const byFirstDay = [{ firstDay: 'asc' as const }, { id: 'asc' as const }];
const ofPartnership = { omit: { ...days, partnershipId: true }, orderBy: byFirstDay } as const;

const partnerships = (tables: Tables, where: Prisma.PartnershipWhereInput) =>
  tables.partnership.findMany({
    where,
    omit: { ...search, ...days },
    include: {
      statuses: ofPartnership,
      parties: { ...ofPartnership, orderBy: { position: 'asc' } },
      signatures: { omit: { firstDay: true, partnershipId: true }, ...byId },
      accessRights: ofPartnership,
    },
    ...byId,
  });

const sharedUses = (tables: Tables, where: Prisma.SharedUseWhereInput) =>
  tables.sharedUse.findMany({ where, omit: days, ...byId });

const goodPractices = (tables: Tables, where: Prisma.GoodPracticeWhereInput) =>
  tables.goodPractice.findMany({
    where,
    omit: search,
    include: { applications: { omit: { goodPracticeId: true }, orderBy: { partnershipId: 'asc' } } },
    ...byId,
  });

const READERS = { Partnership: partnerships, SharedUse: sharedUses, GoodPractice: goodPractices };

/** What is public of all things of a type, or of one or some of them. */
export const rowsOf = (tables: Tables, type: Recorded, where: Which): Promise<{ id: string }[]> =>
  READERS[type](tables, where);
