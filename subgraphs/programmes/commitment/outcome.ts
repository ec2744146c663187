import { beginFact } from '@cdw/kernel/facts/change-fact.ts';
import type { PartialDate } from '@cdw/kernel/partial-date.ts';
import type { Edit } from '@cdw/kernel/writing/change-thing.ts';
import type { Commitment, CommitmentStatus } from '../generated/prisma/client.ts';
import type { Tables } from '../tables.ts';
import { COMMITMENT } from './commitment.ts';
import { statuses } from './statuses.ts';

type Outcome = {
  readonly status: CommitmentStatus;
  readonly on: PartialDate;
  /** The field of the input that gives the date. */
  readonly field: string;
  /** After which statuses nothing follows. */
  readonly final: readonly CommitmentStatus[];
};

/** Notes that a commitment has a status after which nothing follows. */
export async function checkOpen(
  { tables, faults, row }: Edit<Tables, Commitment>,
  final: Outcome['final'],
): Promise<void> {
  const where = { commitmentId: row.id, status: { in: [...final] } };
  const last = await tables.commitmentStatusPeriod.findFirst({ where });
  if (!last) return;
  const since = last.validFrom ? ` since ${last.validFrom}` : '';
  faults.add('input.commitment', 'ALREADY_ENDED', `it is ${last.status}${since} already. Record what came later.`);
}

/** Gives a commitment another status from a date on; on the days before it keeps the one that it had. */
export async function become(edit: Edit<Tables, Commitment>, { status, on, field, final }: Outcome): Promise<void> {
  await checkOpen(edit, final);
  const faults = edit.faults.renamed((path) => path.replace(/^input\.from$/, `input.${field}`));
  await beginFact(COMMITMENT as never, statuses, { ...edit, faults }, { status }, { validFrom: on });
}
