import type { PartialDate } from '@cdw/kernel/partial-date.ts';
import { validity } from '@cdw/kernel/validity.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { endingColumns, endings, succeed } from '@cdw/kernel/writing/succeed.ts';
import type { Commitment } from './generated/prisma/client.ts';
import { inForce, knownFrom } from './new-commitment.ts';
import type { Tables } from './tables.ts';

type Dated = Pick<Commitment, 'id' | 'statedOn' | 'reportedOn' | 'deadline'>;

/**
 * Dates the statuses of a commitment by its corrected dates, or by those of the one that revises it: it is in force from when it
 * is known until its deadline, and what comes of it ends that earlier. What no source dates stays so.
 */
export async function redateStatuses(
  tables: Tables,
  faults: Faults,
  commitment: Dated,
  revisedFrom?: PartialDate,
): Promise<void> {
  const statuses = await tables.commitmentStatusPeriod.findMany({
    where: { commitmentId: commitment.id },
    orderBy: [{ firstDay: 'asc' }, { id: 'asc' }],
  });
  const dated = statuses.map((period) => {
    if (period.validFrom === null) return period;
    if (period.status === 'IN_FORCE') return { ...period, ...inForce(commitment) };
    const from = period.status === 'REVISED' ? revisedFrom : undefined;
    return from ? { ...period, ...validity({ validFrom: from }) } : period;
  });
  const path = revisedFrom ? 'input.statedOn' : knownFrom(commitment).path;
  const columns = dated.map(({ id, validFrom, firstDay, ...period }, place) => {
    const next = dated[place + 1]?.validFrom;
    const open = { id, validFrom, firstDay, validThrough: null, lastDay: period.lastDay };
    const [ending = period] = next ? endings(faults, path, succeed([open], next)) : [];
    return { id, data: { validFrom, firstDay, ...endingColumns(ending) } };
  });
  faults.settle();
  for (const { id, data } of columns) await tables.commitmentStatusPeriod.update({ where: { id }, data });
}
