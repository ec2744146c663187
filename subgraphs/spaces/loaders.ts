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
  space: rowBy(
    (ids) => db.space.findMany({ where: { id: { in: ids } } }),
    ({ id }) => id,
  ),
  plan: rowBy(
    (ids) => db.plan.findMany({ where: { id: { in: ids } } }),
    ({ id }) => id,
  ),
  network: rowBy(
    (ids) => db.network.findMany({ where: { id: { in: ids } } }),
    ({ id }) => id,
  ),
  organisation: rowBy(
    (ids) => db.organisation.findMany({ where: { id: { in: ids } } }),
    ({ id }) => id,
  ),
  municipality: rowBy(
    (codes) => db.municipality.findMany({ where: { nis: { in: codes } } }),
    ({ nis }) => nis,
  ),
  province: rowBy(
    (codes) => db.province.findMany({ where: { nis: { in: codes } } }),
    ({ nis }) => nis,
  ),
  namesOfSpace: rowsBy(
    (ids) => db.spaceName.findMany({ where: { spaceId: { in: ids } }, ...byFirstDay }),
    ({ spaceId }) => spaceId,
  ),
  statusesOfSpace: rowsBy(
    (ids) => db.spaceStatusPeriod.findMany({ where: { spaceId: { in: ids } }, ...byFirstDay }),
    ({ spaceId }) => spaceId,
  ),
  hoursOfSpace: rowsBy(
    (ids) => db.spaceOpeningHours.findMany({ where: { spaceId: { in: ids } }, ...byFirstDay }),
    ({ spaceId }) => spaceId,
  ),
  premisesOfSpace: rowsBy(
    (ids) => db.premises.findMany({ where: { spaceId: { in: ids } }, ...byFirstDay }),
    ({ spaceId }) => spaceId,
  ),
  operatorsOfSpace: rowsBy(
    (ids) => db.spaceOperator.findMany({ where: { spaceId: { in: ids } }, ...byFirstDay }),
    ({ spaceId }) => spaceId,
  ),
  membershipsOfSpace: rowsBy(
    (ids) => db.membership.findMany({ where: { spaceId: { in: ids } }, ...byFirstDay }),
    ({ spaceId }) => spaceId,
  ),
  plansOfSpace: rowsBy(
    (ids) =>
      db.plan.findMany({
        where: { spaceId: { in: ids } },
        orderBy: [{ firstDay: 'asc' }, { priceEurPerMonth: 'asc' }, { id: 'asc' }],
      }),
    ({ spaceId }) => spaceId,
  ),
  namesOfNetwork: rowsBy(
    (ids) => db.networkName.findMany({ where: { networkId: { in: ids } }, ...byFirstDay }),
    ({ networkId }) => networkId,
  ),
  coordinatorsOfNetwork: rowsBy(
    (ids) => db.networkCoordinator.findMany({ where: { networkId: { in: ids } }, ...byFirstDay }),
    ({ networkId }) => networkId,
  ),
  chartersOfNetwork: rowsBy(
    (ids) => db.charter.findMany({ where: { networkId: { in: ids } }, ...byFirstDay }),
    ({ networkId }) => networkId,
  ),
  pillarsOfNetwork: rowsBy(
    (ids) =>
      db.charterPillar.findMany({
        where: { networkId: { in: ids } },
        orderBy: [{ position: 'asc' }, ...byFirstDay.orderBy],
      }),
    ({ networkId }) => networkId,
  ),
  namesOfOrganisation: rowsBy(
    (ids) => db.organisationName.findMany({ where: { organisationId: { in: ids } }, ...byFirstDay }),
    ({ organisationId }) => organisationId,
  ),
  seatsOfOrganisation: rowsBy(
    (ids) => db.organisationSeat.findMany({ where: { organisationId: { in: ids } }, ...byFirstDay }),
    ({ organisationId }) => organisationId,
  ),
  successorsOfOrganisation: rowsBy(
    (ids) => db.organisation.findMany({ where: { predecessorId: { in: ids } }, orderBy: { slug: 'asc' } }),
    ({ predecessorId }) => predecessorId,
  ),
  territoryOfOrganisation: rowsBy(
    (ids) => db.affiliation.findMany({ where: { organisationId: { in: ids } }, ...byFirstDay }),
    ({ organisationId }) => organisationId,
  ),
  affiliationsOfMunicipality: rowsBy(
    (codes) => db.affiliation.findMany({ where: { municipalityNis: { in: codes } }, ...byFirstDay }),
    ({ municipalityNis }) => municipalityNis,
  ),
  affiliationsOfProvince: rowsBy(
    (codes) => db.affiliation.findMany({ where: { provinceNis: { in: codes } }, ...byFirstDay }),
    ({ provinceNis }) => provinceNis,
  ),
  formerCodesOfMunicipality: rowsBy(
    (codes) => db.formerNis.findMany({ where: { municipalityNis: { in: codes } }, orderBy: { nis: 'asc' } }),
    ({ municipalityNis }) => municipalityNis,
  ),
  classificationsOfMunicipality: rowsBy(
    (codes) =>
      db.ruralClassification.findMany({
        where: { municipalityNis: { in: codes } },
        orderBy: [{ method: 'asc' }, { year: 'desc' }],
      }),
    ({ municipalityNis }) => municipalityNis,
  ),
});
