import { rowBy, rowsBy } from '@cdw/kernel/loaders.ts';
import { fundingLoaders } from './award/funding.ts';
import type { PrismaClient } from './generated/prisma/client.ts';

export type Loaders = ReturnType<typeof createLoaders>;

const byPosition = { orderBy: [{ position: 'asc' as const }, { id: 'asc' as const }] };

/** What one request reads, each row once: rows by their identifier, and what belongs to a row by that row's. */
export const createLoaders = (db: PrismaClient) => ({
  ...entityLoaders(db),
  ...partLoaders(db),
  ...subjectLoaders(db),
  ...fundingLoaders(db),
});

const entityLoaders = (db: PrismaClient) => ({
  source: rowBy(
    (keys) => db.source.findMany({ where: { key: { in: keys } } }),
    ({ key }) => key,
  ),
  programme: rowBy(
    (ids) => db.programme.findMany({ where: { id: { in: ids } } }),
    ({ id }) => id,
  ),
  axis: rowBy(
    (ids) => db.axis.findMany({ where: { id: { in: ids } } }),
    ({ id }) => id,
  ),
  measure: rowBy(
    (ids) => db.measure.findMany({ where: { id: { in: ids } } }),
    ({ id }) => id,
  ),
  call: rowBy(
    (ids) => db.call.findMany({ where: { id: { in: ids } } }),
    ({ id }) => id,
  ),
  award: rowBy(
    (ids) => db.award.findMany({ where: { id: { in: ids } } }),
    ({ id }) => id,
  ),
  tranche: rowBy(
    (ids) => db.tranche.findMany({ where: { id: { in: ids } } }),
    ({ id }) => id,
  ),
  amountStatement: rowBy(
    (ids) => db.amountStatement.findMany({ where: { id: { in: ids } } }),
    ({ id }) => id,
  ),
  voucherTerms: rowBy(
    (ids) => db.voucherTerms.findMany({ where: { id: { in: ids } } }),
    ({ id }) => id,
  ),
  commitment: rowBy(
    (ids) => db.commitment.findMany({ where: { id: { in: ids } } }),
    ({ id }) => id,
  ),
  policyDocument: rowBy(
    (ids) => db.policyDocument.findMany({ where: { id: { in: ids } } }),
    ({ id }) => id,
  ),
});

const partLoaders = (db: PrismaClient) => ({
  successorsOfProgramme: rowsBy(
    (ids) => db.programme.findMany({ where: { predecessorId: { in: ids } }, orderBy: { sortName: 'asc' } }),
    ({ predecessorId }) => predecessorId,
  ),
  countsOfProgramme: rowsBy(
    (ids) => db.programmeCount.findMany({ where: { programmeId: { in: ids } }, ...byPosition }),
    ({ programmeId }) => programmeId,
  ),
  bodiesOfProgramme: rowsBy(
    (ids) => db.programmeBody.findMany({ where: { programmeId: { in: ids } }, ...byPosition }),
    ({ programmeId }) => programmeId,
  ),
  axesOfProgramme: rowsBy(
    (ids) => db.axis.findMany({ where: { programmeId: { in: ids } }, ...byPosition }),
    ({ programmeId }) => programmeId,
  ),
  budgetsOfProgramme: rowsBy(
    (ids) => db.amountStatement.findMany({ where: { programmeId: { in: ids } }, ...byPosition }),
    ({ programmeId }) => programmeId,
  ),
  voucherTermsOfProgramme: rowsBy(
    (ids) => db.voucherTerms.findMany({ where: { programmeId: { in: ids } }, ...byPosition }),
    ({ programmeId }) => programmeId,
  ),
  capsOfVoucherTerms: rowsBy(
    (ids) => db.voucherCap.findMany({ where: { termsId: { in: ids } }, ...byPosition }),
    ({ termsId }) => termsId,
  ),
  fundingsOfMeasure: rowsBy(
    (ids) => db.amountStatement.findMany({ where: { measureId: { in: ids } }, ...byPosition }),
    ({ measureId }) => measureId,
  ),
  measuresOfCall: rowsBy(
    (ids) => db.callMeasure.findMany({ where: { callId: { in: ids } }, ...byPosition }),
    ({ callId }) => callId,
  ),
  bodiesOfCall: rowsBy(
    (ids) => db.callBody.findMany({ where: { callId: { in: ids } }, ...byPosition }),
    ({ callId }) => callId,
  ),
  envelopesOfCall: rowsBy(
    (ids) => db.amountStatement.findMany({ where: { callId: { in: ids } }, ...byPosition }),
    ({ callId }) => callId,
  ),
  capsOfCall: rowsBy(
    (ids) => db.categoryCap.findMany({ where: { callId: { in: ids } }, ...byPosition }),
    ({ callId }) => callId,
  ),
  tranchesOfAward: rowsBy(
    (ids) =>
      db.tranche.findMany({
        where: { awardId: { in: ids } },
        orderBy: [{ year: 'asc' }, { firstDay: 'asc' }, { id: 'asc' }],
      }),
    ({ awardId }) => awardId,
  ),
  statusesOfCommitment: rowsBy(
    (ids) =>
      db.commitmentStatusPeriod.findMany({
        where: { commitmentId: { in: ids } },
        orderBy: [{ firstDay: 'asc' }, { id: 'asc' }],
      }),
    ({ commitmentId }) => commitmentId,
  ),
  revisionsOfCommitment: rowsBy(
    (ids) => db.commitment.findMany({ where: { revisesId: { in: ids } }, orderBy: { statedFirstDay: 'asc' } }),
    ({ revisesId }) => revisesId,
  ),
});

const subjectLoaders = (db: PrismaClient) => ({
  subjectsOfMeasure: rowsBy(
    (ids) => db.measureSubject.findMany({ where: { ownerId: { in: ids } }, ...byPosition }),
    ({ ownerId }) => ownerId,
  ),
  subjectsOfCommitment: rowsBy(
    (ids) => db.commitmentSubject.findMany({ where: { ownerId: { in: ids } }, ...byPosition }),
    ({ ownerId }) => ownerId,
  ),
  subjectsOfDocument: rowsBy(
    (ids) => db.documentSubject.findMany({ where: { ownerId: { in: ids } }, ...byPosition }),
    ({ ownerId }) => ownerId,
  ),
});
