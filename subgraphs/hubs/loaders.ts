import { rowBy, rowsBy } from '@cdw/kernel/loaders.ts';
import type { PrismaClient } from './generated/prisma/client.ts';

export type Loaders = ReturnType<typeof createLoaders>;

const byFirstDay = { orderBy: [{ firstDay: 'asc' as const }, { id: 'asc' as const }] };

/** What one request reads, each row once: rows by their identifier, and what belongs to a row by that row's. */
export const createLoaders = (db: PrismaClient) => ({
  source: rowBy(
    (keys) => db.source.findMany({ where: { key: { in: keys } } }),
    ({ key }) => key,
  ),
  creativeHub: rowBy(
    (ids) => db.creativeHub.findMany({ where: { id: { in: ids } } }),
    ({ id }) => id,
  ),
  namesOfHub: rowsBy(
    // Of those without dates the former ones come first.
    (ids) =>
      db.hubName.findMany({
        where: { hubId: { in: ids } },
        orderBy: [{ firstDay: 'asc' }, { isFormer: 'desc' }, { id: 'asc' }],
      }),
    ({ hubId }) => hubId,
  ),
  statusesOfHub: rowsBy(
    (ids) => db.hubStatusPeriod.findMany({ where: { hubId: { in: ids } }, ...byFirstDay }),
    ({ hubId }) => hubId,
  ),
  sitesOfHub: rowsBy(
    (ids) => db.hubSite.findMany({ where: { hubId: { in: ids } }, ...byFirstDay }),
    ({ hubId }) => hubId,
  ),
  partnersOfHub: rowsBy(
    (ids) => db.hubPartner.findMany({ where: { hubId: { in: ids } }, ...byFirstDay }),
    ({ hubId }) => hubId,
  ),
  spacesOfHub: rowsBy(
    (ids) => db.hubSpace.findMany({ where: { hubId: { in: ids } }, ...byFirstDay }),
    ({ hubId }) => hubId,
  ),
  servicesOfHub: rowsBy(
    (ids) => db.hubService.findMany({ where: { hubId: { in: ids } }, ...byFirstDay }),
    ({ hubId }) => hubId,
  ),
  activitiesOfHub: rowsBy(
    (ids) =>
      db.hubActivity.findMany({ where: { hubId: { in: ids } }, orderBy: [{ heldFirstDay: 'asc' }, { id: 'asc' }] }),
    ({ hubId }) => hubId,
  ),
  staffOfHub: rowsBy(
    (ids) =>
      db.hubStaff.findMany({ where: { hubId: { in: ids } }, orderBy: [{ statedFirstDay: 'asc' }, { id: 'asc' }] }),
    ({ hubId }) => hubId,
  ),
  hubsOfSpace: rowsBy(
    (ids) => db.hubSpace.findMany({ where: { spaceId: { in: ids } }, ...byFirstDay }),
    ({ spaceId }) => spaceId,
  ),
  hubsOfOrganisation: rowsBy(
    (ids) => db.hubPartner.findMany({ where: { organisationId: { in: ids } }, ...byFirstDay }),
    ({ organisationId }) => organisationId,
  ),
});
