import type { Snapshot } from '@cdw/kernel/writing/change.ts';
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
const snapshotsOfSpaces = (tables: Tables, where: Prisma.SpaceWhereInput) =>
  tables.space.findMany({
    where,
    omit: { ...search, openedFirstDay: true },
    include: {
      names: ofSpace,
      statuses: ofSpace,
      premises: ofSpace,
      operators: ofSpace,
      memberships: ofSpace,
      plans: ofSpace,
    },
    orderBy: { id: 'asc' },
  });

const snapshotsOfOrganisations = (tables: Tables, where: Prisma.OrganisationWhereInput) =>
  tables.organisation.findMany({
    where,
    omit: search,
    include: {
      names: { omit: { ...days, organisationId: true }, orderBy: byFirstDay },
      territory: { omit: { ...days, organisationId: true }, orderBy: byFirstDay },
    },
    orderBy: { id: 'asc' },
  });

const snapshotsOfNetworks = (tables: Tables, where: Prisma.NetworkWhereInput) =>
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

const READERS = { Space: snapshotsOfSpaces, Organisation: snapshotsOfOrganisations, Network: snapshotsOfNetworks };

/** All things of a type as the feed tells them, as JSON. */
export const snapshotsOf = async (
  tables: Tables,
  type: Recorded,
  where: { id?: string } = {},
): Promise<(Snapshot & { id: string })[]> => JSON.parse(JSON.stringify(await READERS[type](tables, where)));

/** One thing as the feed tells it; nothing where there is none. */
export const snapshotOf = async (
  tables: Tables,
  type: Recorded,
  id: string,
): Promise<(Snapshot & { id: string }) | undefined> => (await snapshotsOf(tables, type, { id }))[0];
