import { correctFact } from '@cdw/kernel/facts/change-fact.ts';
import type { Entity } from '@cdw/kernel/facts/entity.ts';
import type { Fact } from '@cdw/kernel/facts/fact.ts';
import type { PartialDate } from '@cdw/kernel/partial-date.ts';
import type { Edit } from '@cdw/kernel/writing/change-thing.ts';
import { recorded } from '@cdw/kernel/writing/recorded.ts';
import type { Commitment, CommitmentStatus } from '../generated/prisma/client.ts';
import type { Tables } from '../tables.ts';
import { knownFrom } from './dates.ts';

type CommitmentEntity = Entity<Tables, 'Commitment', Commitment>;
type CommitmentEdit = Edit<Tables, Commitment>;

/** Dates the statuses that a commitment brought about by its corrected date: since when it is in force, and the one that it revises no more. */
export async function redate(entity: CommitmentEntity, edit: CommitmentEdit, before: Commitment): Promise<void> {
  const { tables, row } = edit;
  const { date: was } = knownFrom(before);
  const { date: is, field } = knownFrom(row);
  if (was === is || is === null) return;
  const faults = edit.faults.renamed(() => `input.${field}`);
  const change = async (of: CommitmentEdit, status: CommitmentStatus) => {
    const found = await statusFrom(tables, of.row.id, status, was);
    if (found) await correctFact(entity as never, statusesOf(entity), { ...of, faults }, found.id, { from: is });
  };
  await change(edit, 'IN_FORCE');
  const revised = row.revisesId && (await tables.commitment.findUnique({ where: { id: row.revisesId } }));
  if (!revised || !(await statusFrom(tables, revised.id, 'REVISED', was))) return;
  await changeRevised(entity, edit, revised.id, () => change({ ...edit, row: revised }, 'REVISED'));
}

/** Does something to the commitment that another one revises, as a correction of it. */
export async function changeRevised(
  { ledger }: CommitmentEntity,
  { tables, actor }: CommitmentEdit,
  id: string,
  work: () => Promise<unknown>,
): Promise<void> {
  await recorded(ledger, tables, { type: 'Commitment', id, kind: 'CORRECTED', isCorrection: true, actor }, async () => {
    await tables.commitment.update({ where: { id }, data: { version: { increment: 1 } } });
    await work();
  });
}

/** The status that a commitment has from a date on. */
export const statusFrom = (
  tables: Tables,
  commitmentId: string,
  status: CommitmentStatus,
  validFrom: PartialDate | null,
) => tables.commitmentStatusPeriod.findFirst({ where: { commitmentId, status, validFrom } });

const statusesOf = ({ facts }: CommitmentEntity): Fact => facts.find(({ part }) => part === 'statuses') as Fact;
