import type { Day } from '@cdw/kernel/days.ts';
import { firstDayOf, type PartialDate } from '@cdw/kernel/partial-date.ts';
import { mayHoldOn } from '@cdw/kernel/validity.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import { existing } from '@cdw/kernel/writing/existing.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import type { Referred } from '@cdw/kernel/writing/references.ts';
import type { AccessRight } from '../generated/prisma/client.ts';
import type { PartnershipEdit } from '../partnership/change-partnership.ts';
import { operatorsOf, type Party } from '../partnership/keepers.ts';
import { ACCESS_RIGHT } from '../partnership/named.ts';
import { checkedTerms, checkPlans, type GivenTerms } from './right-terms.ts';

export type GivenRight = GivenTerms & { readonly host: string; readonly beneficiary: string };

/** The columns of a right between two parties of a partnership; all that is wrong with them is noted. */
export function newRight(
  faults: Faults,
  path: string,
  given: GivenRight,
  parties: readonly Party[],
  referred: Referred,
) {
  const sides = { hostSpaceId: given.host, beneficiarySpaceId: given.beneficiary };
  for (const [field, role] of [['host', 'HOST'] as const, ['beneficiary', 'BENEFICIARY'] as const]) {
    if (parties.some((party) => party.role === role && party.spaceId === given[field])) continue;
    faults.add(
      `${path}.${field}`,
      'INVALID',
      `is not a space that takes part with the role ${role}. Give one that does.`,
    );
  }
  if (given.host === given.beneficiary) {
    faults.add(`${path}.beneficiary`, 'INVALID', 'is the host itself. A right joins two spaces.');
  }
  checkPlans(faults, path, given, { ...sides, isBothWays: given.isBothWays }, referred);
  return { ...sides, ...checkedTerms(faults, path, given) };
}

export type RightColumns = ReturnType<typeof newRight>;

type Extent = Pick<RightColumns, 'planIds' | 'facilities'>;

/** Whether two rights open the same facilities to the subscribers of the same plans. */
export const allowsTheSame = (a: Extent, b: Extent): boolean =>
  [...a.planIds].sort().join() === [...b.planIds].sort().join() &&
  [...a.facilities].sort().join() === [...b.facilities].sort().join();

/** A right of a partnership that an input names; without it nothing more can be said. */
export const rightOf = (
  { tables, faults, row }: Pick<PartnershipEdit, 'tables' | 'faults' | 'row'>,
  id: string,
): Promise<AccessRight> =>
  existing(faults, 'input.accessRight', id, ACCESS_RIGHT, (key) =>
    tables.accessRight.findUnique({ where: { id: key, partnershipId: row.id } }),
  );

/** The spaces that a right opens to others: the host, and the other side where it holds both ways. */
const opened = ({ hostSpaceId, beneficiarySpaceId, isBothWays }: RightSides): string[] =>
  isBothWays ? [hostSpaceId, beneficiarySpaceId] : [hostSpaceId];

type RightSides = Pick<RightColumns, 'hostSpaceId' | 'beneficiarySpaceId' | 'isBothWays'>;

/** Nobody gives away what is another's: each space that is opened has to be the viewer's. */
export function permitOpening(viewer: Viewer, right: RightSides, referred: Referred): void {
  for (const space of opened(right)) {
    permitOrganisations(
      viewer,
      operatorsOf(space, referred),
      `the organisation that operates ${space}, which the right opens to the members of the other side,`,
    );
  }
}

/** A right is given while the partnership is at work, and its end is not settled: it would outlast it. */
export async function checkAtWork(
  { tables, faults, row }: Pick<PartnershipEdit, 'tables' | 'faults' | 'row'>,
  from: PartialDate,
): Promise<void> {
  if (row.validThrough !== null) {
    faults.add('input.partnership', 'ALREADY_ENDED', `its end is settled: ${row.validThrough}. Propose a new one.`);
    return;
  }
  const statuses = await tables.partnershipStatusPeriod.findMany({
    where: { partnershipId: row.id, status: 'ACTIVE' },
  });
  const first: Day = firstDayOf(from);
  if (statuses.some((status) => status.validThrough === null && mayHoldOn(status, first))) return;
  faults.add(
    'input.from',
    'INVALID',
    `no source tells that the partnership is at work on ${first}. Give a later date, or have it signed before.`,
  );
}
