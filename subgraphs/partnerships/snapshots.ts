import { columns, DATED, texts } from '@cdw/kernel/writing/columns.ts';
import type { Which } from '@cdw/kernel/writing/ledger.ts';
import type { Prisma } from './generated/prisma/client.ts';

/** The tables within the transaction of a write. */
export type Tables = Prisma.TransactionClient;

/**
 * What the feed of changes names: statuses, parties, rights and signatures belong to their partnership, and change with it.
 * Counts of shared use come month by month, so each stands by itself, and a partnership does not grow with them.
 */
export type Recorded = 'Partnership' | 'SharedUse' | 'GoodPractice';

const byId = { orderBy: { id: 'asc' } } as const;
const orderBy = [{ firstDay: 'asc' as const }, { id: 'asc' as const }];

const partnerships = (tables: Tables, where: Prisma.PartnershipWhereInput) =>
  tables.partnership.findMany({
    where,
    select: {
      ...columns('id slug version kind reportedOn note requestedRights'),
      ...texts('title', 'description'),
      ...DATED,
      statuses: { select: { ...columns('id status confirmedOn'), ...DATED }, orderBy },
      parties: {
        select: { ...columns('id role organisationId spaceId creativeHubId note position'), ...DATED },
        orderBy: { position: 'asc' },
      },
      signatures: { select: columns('id organisationId validFrom sourceKeys'), ...byId },
      accessRights: {
        select: {
          ...columns('id hostSpaceId beneficiarySpaceId planIds facilities facilitiesAsPublished terms discount'),
          ...columns('priceEur priceUnit quotaAmount quotaUnit quotaInterval isBothWays reportedOn note'),
          ...DATED,
        },
        orderBy,
      },
    },
    ...byId,
  });

const sharedUses = (tables: Tables, where: Prisma.SharedUseWhereInput) =>
  tables.sharedUse.findMany({
    where,
    select: { ...columns('id version accessRightId visitCount personCount hours reportedById note'), ...DATED },
    ...byId,
  });

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

const READERS = { Partnership: partnerships, SharedUse: sharedUses, GoodPractice: goodPractices };

/** What is public of all things of a type, or of one or some of them. */
export const rowsOf = (tables: Tables, type: Recorded, where: Which): Promise<{ id: string }[]> =>
  READERS[type](tables, where);
