import { snapshotRows } from '@cdw/kernel/facts/snapshot-rows.ts';
import { columns, DATED, texts } from '@cdw/kernel/writing/columns.ts';
import type { Which } from '@cdw/kernel/writing/ledger.ts';
import type { Prisma } from './generated/prisma/client.ts';
import { ORGANISATION } from './organisation/organisation.ts';
import { SPACE } from './space/space.ts';
import type { Recorded, Tables } from './tables.ts';

const orderBy = [{ firstDay: 'asc' as const }, { id: 'asc' as const }];
const named = { ...columns('id note'), ...texts('name'), ...DATED } as const;

const ofNetworks = (tables: Tables, where: Prisma.NetworkWhereInput) =>
  tables.network.findMany({
    where,
    select: {
      ...columns('id slug version website foundedOn dissolvedOn sourceKeys'),
      ...texts('description'),
      names: { select: named, orderBy },
      coordinators: { select: { ...columns('id organisationId'), ...DATED }, orderBy },
      charter: {
        select: {
          ...columns('id networkId text sourceKeys'),
          ...texts('title'),
          pillars: {
            select: { ...columns('id charterId position sourceKeys'), ...texts('name') },
            orderBy: { position: 'asc' },
          },
        },
      },
    },
    orderBy: { id: 'asc' },
  });

const READERS = {
  Space: (tables: Tables, where: Which) => snapshotRows(SPACE, tables, where),
  Organisation: (tables: Tables, where: Which) => snapshotRows(ORGANISATION, tables, where),
  Network: ofNetworks,
};

/** What is public of all things of a type, or of one or some of them. */
export const rowsOf = (tables: Tables, type: Recorded, where: Which): Promise<{ id: string }[]> =>
  READERS[type](tables, where);
