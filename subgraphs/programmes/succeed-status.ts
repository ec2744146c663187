import type { PartialDate } from '@cdw/kernel/partial-date.ts';
import { validity } from '@cdw/kernel/validity.ts';
import type { Edit } from '@cdw/kernel/writing/change-thing.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { endingColumns, endings, succeed } from '@cdw/kernel/writing/succeed.ts';
import type { Commitment, CommitmentStatus } from './generated/prisma/client.ts';
import type { Tables } from './tables.ts';

type Next = {
  readonly status: CommitmentStatus;
  readonly on: PartialDate;
  readonly path: string;
  /** After which of them nothing follows. */
  readonly final: readonly CommitmentStatus[];
};

/** Gives a commitment another status from a date on; on the days before it keeps the one that it had. */
export async function succeedStatus(
  { tables, faults, row, sourceKeys }: Edit<Tables, Commitment>,
  { status, on, path, final }: Next,
): Promise<void> {
  const statuses = await tables.commitmentStatusPeriod.findMany({ where: { commitmentId: row.id } });
  const last = statuses.find((period) => final.includes(period.status));
  if (last) {
    const since = last.validFrom ? ` since ${last.validFrom}` : '';
    faults.add('input.commitment', 'ALREADY_ENDED', `it is ${last.status}${since} already. Record what came later.`);
  }
  // A deadline ends being in force by itself; what comes before the deadline ends it earlier.
  const open = statuses.map((period) => ({ ...period, validThrough: null }));
  const ended = endings(faults, path, succeed(open, on));
  faults.settle();
  for (const ending of ended) {
    await tables.commitmentStatusPeriod.update({ where: { id: ending.id }, data: endingColumns(ending) });
  }
  await tables.commitmentStatusPeriod.create({
    data: { id: newId('cst'), commitmentId: row.id, status, ...validity({ validFrom: on }), sourceKeys },
  });
}
