import { dayBefore, fromDay, toDay } from '@cdw/kernel/days.ts';
import { firstDayOf, type PartialDate } from '@cdw/kernel/partial-date.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { endingColumns, throughBefore } from '@cdw/kernel/writing/succeed.ts';
import type { RightColumns } from '../access-right/new-right.ts';
import type { PartnershipSignature, PartnershipStatusPeriod } from '../generated/prisma/client.ts';
import type { PartnershipEdit } from './change-partnership.ts';
import { actingFor, partiesToday, signing } from './keepers.ts';

/** The organisations that may sign for each party that signs; today's, since a side may have changed hands. */
export const signatories = async ({ tables, row, referred }: PartnershipEdit): Promise<string[][]> =>
  signing(await partiesToday(tables, row.id)).map((party) => actingFor(party, referred));

/** The proposal that is signed; nothing where there is none. All that is wrong with the signature is noted. */
export async function proposalToSign(
  { tables, faults, row }: PartnershipEdit,
  { organisation, from }: { readonly organisation: string; readonly from: PartialDate },
  parties: readonly (readonly string[])[],
): Promise<PartnershipStatusPeriod | null> {
  const where = { partnershipId: row.id };
  if (!parties.flat().includes(organisation)) {
    faults.add('input.organisation', 'INVALID', 'neither is nor operates a party that signs. Give one that does.');
  }
  if ((await tables.partnershipSignature.count({ where: { ...where, organisationId: organisation } })) > 0) {
    faults.add('input.organisation', 'NO_CHANGE', 'has signed already.');
  }
  const proposal = await tables.partnershipStatusPeriod.findFirst({
    where: { ...where, status: 'PROPOSED', validThrough: null },
  });
  if (!proposal) {
    faults.add('input.partnership', 'INVALID', 'is not proposed (any more), and only a proposal is signed.');
  } else if (firstDayOf(from) < toDay(proposal.firstDay)) {
    faults.add('input.from', 'INVALID', `is before the proposal, of ${proposal.validFrom}. Give a later date.`);
  }
  return proposal;
}

/** From when a partnership is at work: the latest date of its signatures, once one of each party is there. */
export function agreedFrom(
  parties: readonly (readonly string[])[],
  signatures: readonly Pick<PartnershipSignature, 'organisationId' | 'validFrom'>[],
): PartialDate | undefined {
  const signed = new Set(signatures.map(({ organisationId }) => organisationId));
  if (!parties.every((organisations) => organisations.some((id) => signed.has(id)))) return undefined;
  const dates = signatures.map(({ validFrom }) => validFrom);
  return dates.toSorted((a, b) => (firstDayOf(a) < firstDayOf(b) ? -1 : 1)).at(-1);
}

/** Sets a partnership to work: its proposal ends, and the rights that were asked for with it begin. */
export async function activate(
  { tables, row, sourceKeys }: PartnershipEdit,
  proposal: PartnershipStatusPeriod,
  from: PartialDate,
): Promise<void> {
  const begins = validity({ validFrom: from });
  const first = firstDayOf(from);
  // A proposal that is signed on its day was one on no day of its own; both name the date.
  const through = toDay(proposal.firstDay) === first ? from : throughBefore(from, first);
  const ending = { id: proposal.id, validThrough: through, lastDay: fromDay(dayBefore(first)) };
  await tables.partnershipStatusPeriod.update({ where: { id: proposal.id }, data: endingColumns(ending) });
  const of = { partnershipId: row.id, ...begins, sourceKeys };
  await tables.partnershipStatusPeriod.create({ data: { id: newId('pst'), status: 'ACTIVE', ...of } });
  const { validFrom, firstDay } = begins;
  await tables.partnership.update({ where: { id: row.id }, data: { validFrom, firstDay } });
  for (const right of row.requestedRights as unknown as RightColumns[]) {
    const sources = [...new Set([...row.sourceKeys, ...sourceKeys])];
    await tables.accessRight.create({ data: { id: newId('acr'), ...right, ...of, sourceKeys: sources } });
  }
}
