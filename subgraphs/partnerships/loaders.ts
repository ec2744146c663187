import type { AskGraph } from '@cdw/kernel/context.ts';
import { foreignBy } from '@cdw/kernel/foreign.ts';
import { rowBy, rowsBy } from '@cdw/kernel/loaders.ts';
import { isSpaceAway } from './access-right/away-on.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import { CREATIVE_HUB, SPACE } from './references/foreign.ts';

export type Loaders = ReturnType<typeof createLoaders>;

const byPractice = { orderBy: { goodPracticeId: 'asc' as const } };
const byPartnership = { orderBy: { partnershipId: 'asc' as const } };
const byFirstDay = { orderBy: [{ firstDay: 'asc' as const }, { id: 'asc' as const }] };

/** What one request reads, each row once: rows by their identifier, and what belongs to a row by that row's. */
export const createLoaders = (db: PrismaClient, graph: AskGraph | undefined) => ({
  source: rowBy(
    (keys) => db.source.findMany({ where: { key: { in: keys } } }),
    ({ key }) => key,
  ),
  /** Who operates a space or a hub today, as other subgraphs tell. */
  runSpace: foreignBy<Record<string, unknown>>(graph, SPACE),
  /** Which spaces are not there on a day. */
  isSpaceAway: isSpaceAway(graph),
  runHub: foreignBy<Record<string, unknown>>(graph, CREATIVE_HUB),
  partnership: rowBy(
    (ids) => db.partnership.findMany({ where: { id: { in: ids } } }),
    ({ id }) => id,
  ),
  accessRight: rowBy(
    (ids) => db.accessRight.findMany({ where: { id: { in: ids } } }),
    ({ id }) => id,
  ),
  sharedUse: rowBy(
    (ids) => db.sharedUse.findMany({ where: { id: { in: ids } } }),
    ({ id }) => id,
  ),
  goodPractice: rowBy(
    (ids) => db.goodPractice.findMany({ where: { id: { in: ids } } }),
    ({ id }) => id,
  ),
  statusesOfPartnership: rowsBy(
    (ids) => db.partnershipStatusPeriod.findMany({ where: { partnershipId: { in: ids } }, ...byFirstDay }),
    ({ partnershipId }) => partnershipId,
  ),
  signaturesOfPartnership: rowsBy(
    (ids) => db.partnershipSignature.findMany({ where: { partnershipId: { in: ids } }, ...byFirstDay }),
    ({ partnershipId }) => partnershipId,
  ),
  partiesOfPartnership: rowsBy(
    (ids) => db.partnershipParty.findMany({ where: { partnershipId: { in: ids } }, orderBy: { position: 'asc' } }),
    ({ partnershipId }) => partnershipId,
  ),
  partiesOfSpace: rowsBy(
    (ids) => db.partnershipParty.findMany({ where: { spaceId: { in: ids } }, ...byPartnership }),
    ({ spaceId }) => spaceId,
  ),
  rightsOfPartnership: rowsBy(
    (ids) => db.accessRight.findMany({ where: { partnershipId: { in: ids } }, ...byFirstDay }),
    ({ partnershipId }) => partnershipId,
  ),
  rightsOfHost: rowsBy(
    (ids) => db.accessRight.findMany({ where: { hostSpaceId: { in: ids } }, ...byFirstDay }),
    ({ hostSpaceId }) => hostSpaceId,
  ),
  rightsOfBeneficiary: rowsBy(
    (ids) => db.accessRight.findMany({ where: { beneficiarySpaceId: { in: ids } }, ...byFirstDay }),
    ({ beneficiarySpaceId }) => beneficiarySpaceId,
  ),
  practicesShownBy: rowsBy(
    (ids) => db.goodPractice.findMany({ where: { demonstratedById: { in: ids } }, orderBy: { sortName: 'asc' } }),
    ({ demonstratedById }) => demonstratedById,
  ),
  practicesAppliedIn: rowsBy(
    (ids) => db.goodPracticeApplication.findMany({ where: { partnershipId: { in: ids } }, ...byPractice }),
    ({ partnershipId }) => partnershipId,
  ),
  statusesOfPractice: rowsBy(
    (ids) => db.goodPracticeStatusPeriod.findMany({ where: { goodPracticeId: { in: ids } }, ...byFirstDay }),
    ({ goodPracticeId }) => goodPracticeId,
  ),
  applicationsOfPractice: rowsBy(
    (ids) => db.goodPracticeApplication.findMany({ where: { goodPracticeId: { in: ids } }, ...byPartnership }),
    ({ goodPracticeId }) => goodPracticeId,
  ),
});
