import { firstDayOf, type PartialDate } from '@cdw/kernel/partial-date.ts';
import { mayHoldOn } from '@cdw/kernel/validity.ts';
import { existing } from '@cdw/kernel/writing/existing.ts';
import type { AccessRight } from '../generated/prisma/client.ts';
import type { PartnershipEdit } from '../partnership/partnership.ts';

/** Which rights of which partnership are looked for. */
type At = Pick<PartnershipEdit, 'tables' | 'faults' | 'row'>;

/** What a mutation of an access right answers. */
export const ANSWERS_RIGHT = { type: 'AccessRight', loader: 'accessRight' } as const;

/** A right of a partnership that an input names; without it nothing more can be said. */
export const rightOf = ({ tables, faults, row }: At, id: string): Promise<AccessRight> =>
  existing(faults, 'input.accessRight', id, { type: 'AccessRight', prefix: 'acr' }, (key) =>
    tables.accessRight.findUnique({ where: { id: key, partnershipId: row.id } }),
  );

/** All rights of a partnership, as the mechanism of facts arranges them. */
export const rightsOf = ({ tables, row }: At): Promise<AccessRight[]> =>
  tables.accessRight.findMany({ where: { partnershipId: row.id }, orderBy: [{ firstDay: 'asc' }, { id: 'asc' }] });

/** A right is given while the partnership is at work, and its end is not settled: it would outlast it. */
export async function checkAtWork({ tables, faults, row }: At, from: PartialDate): Promise<void> {
  const where = { partnershipId: row.id };
  const ended = await tables.partnershipStatusPeriod.findFirst({ where: { ...where, status: 'ENDED' } });
  if (row.validThrough !== null || ended) {
    const end = row.validThrough ?? ended?.validFrom;
    faults.add('input.partnership', 'ALREADY_ENDED', `its end is settled: ${end}. Propose a new one.`);
    return;
  }
  const statuses = await tables.partnershipStatusPeriod.findMany({ where: { ...where, status: 'ACTIVE' } });
  const first = firstDayOf(from);
  if (statuses.some((status) => status.validThrough === null && mayHoldOn(status, first))) return;
  faults.add(
    'input.from',
    'INVALID',
    `no source tells that the partnership is at work on ${first}. Give a later date, or have it signed before.`,
  );
}
