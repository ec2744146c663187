import type { Which } from '@cdw/kernel/writing/ledger.ts';
import type { Prisma } from './generated/prisma/client.ts';

/** The tables within the transaction of a write. */
export type Tables = Prisma.TransactionClient;

const byFirstDay = [{ firstDay: 'asc' as const }, { id: 'asc' as const }];
const ofHub = { omit: { firstDay: true, lastDay: true, hubId: true }, orderBy: byFirstDay } as const;

/** What is public of all hubs, or of one or some of them, with all that belongs to it. */
export const rowsOf = (tables: Tables, _type: 'CreativeHub', where: Which): Promise<{ id: string }[]> =>
  tables.creativeHub.findMany({
    where,
    omit: { searchText: true, sortName: true, launchedFirstDay: true },
    include: {
      names: ofHub,
      statuses: ofHub,
      sites: ofHub,
      partners: ofHub,
      spaces: ofHub,
      services: ofHub,
      activities: { omit: { heldFirstDay: true, hubId: true }, orderBy: [{ heldFirstDay: 'asc' }, { id: 'asc' }] },
      staff: { omit: { statedFirstDay: true, hubId: true }, orderBy: [{ statedFirstDay: 'asc' }, { id: 'asc' }] },
    },
    orderBy: { id: 'asc' },
  });
