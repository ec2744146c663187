import type { Which } from '@cdw/kernel/writing/ledger.ts';
import type { Prisma } from './generated/prisma/client.ts';

/** The tables within the transaction of a write. */
export type Tables = Prisma.TransactionClient;

/** What the feed of changes names: a plan and a membership belong to their space, and change with it. */
export type Recorded = 'Space' | 'Organisation' | 'Network';

const byFirstDay = [{ firstDay: 'asc' as const }, { id: 'asc' as const }];
const days = { firstDay: true, lastDay: true } as const;
const ofSpace = { omit: { ...days, spaceId: true }, orderBy: byFirstDay } as const;
const search = { searchText: true, sortName: true } as const;

/** What is public of some spaces, with all that belongs to them; or of all spaces. */
const ofSpaces = (tables: Tables, where: Prisma.SpaceWhereInput) =>
  tables.space.findMany({
    where,
    omit: { ...search, openedFirstDay: true },
    include: {
      names: ofSpace,
      hours: ofSpace,
      statuses: ofSpace,
      premises: ofSpace,
      operators: ofSpace,
      memberships: ofSpace,
      plans: ofSpace,
    },
    orderBy: { id: 'asc' },
  });

const ofOrganisations = (tables: Tables, where: Prisma.OrganisationWhereInput) =>
  tables.organisation.findMany({
    where,
    omit: search,
    include: {
      names: { omit: { ...days, organisationId: true }, orderBy: byFirstDay },
      territory: { omit: { ...days, organisationId: true }, orderBy: byFirstDay },
    },
    orderBy: { id: 'asc' },
  });

const ofNetworks = (tables: Tables, where: Prisma.NetworkWhereInput) =>
  tables.network.findMany({
    where,
    omit: { ...search, ...days },
    include: {
      names: { omit: { ...days, networkId: true }, orderBy: byFirstDay },
      coordinators: { omit: { ...days, networkId: true }, orderBy: byFirstDay },
      charter: { include: { pillars: { orderBy: { position: 'asc' } } } },
    },
    orderBy: { id: 'asc' },
  });

const READERS = { Space: ofSpaces, Organisation: ofOrganisations, Network: ofNetworks };

/** What is public of all things of a type, or of one or some of them. */
export const rowsOf = (tables: Tables, type: Recorded, where: Which): Promise<{ id: string }[]> =>
  READERS[type](tables, where);
