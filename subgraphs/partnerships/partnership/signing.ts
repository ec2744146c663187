import { fromDay, toDay } from '@cdw/kernel/days.ts';
import { newFact } from '@cdw/kernel/facts/change-fact.ts';
import { saveFacts } from '@cdw/kernel/facts/save-facts.ts';
import { firstDayOf, lastDayOf, type PartialDate } from '@cdw/kernel/partial-date.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { spacesOpened } from '../access-right/opening.ts';
import type { RequestedColumns } from '../access-right/requested-right.ts';
import { rights } from '../access-right/rights.ts';
import type { PartnershipSignature, PartnershipStatusPeriod } from '../generated/prisma/client.ts';
import { actingFor, operatorsOf, partiesFromToday, signing } from './keepers.ts';
import { PARTNERSHIP, type PartnershipEdit } from './partnership.ts';
import { statuses } from './statuses.ts';

/**
 * Who has to sign, as the organisations of which one does: for each party that signs, and for each space that the rights asked for would
 * open. Today's operators do, since a side may have changed hands.
 */
export async function signatories({ tables, row, referred }: PartnershipEdit): Promise<string[][]> {
  const parties = signing(await partiesFromToday(tables, row.id)).map((party) => actingFor(party, referred));
  const spaces = new Set((row.requestedRights as unknown as RequestedColumns[]).flatMap(spacesOpened));
  return [...parties, ...[...spaces].map((space) => operatorsOf(space, referred))];
}

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
  edit: PartnershipEdit,
  proposal: PartnershipStatusPeriod,
  from: PartialDate,
): Promise<void> {
  const { tables, row, sourceKeys } = edit;
  const period = { validFrom: from };
  const { validFrom, firstDay } = validity(period);
  await tables.partnership.update({ where: { id: row.id }, data: { validFrom, firstDay } });
  const where = { partnershipId: row.id };
  const before = await tables.partnershipStatusPeriod.findMany({ where, orderBy: { firstDay: 'asc' } });
  const active = await newFact(statuses, edit, { status: 'ACTIVE' }, period, 'input');
  // A proposal that is signed on its day was one on no day of its own; both name the date.
  const isOfOneDay = toDay(proposal.firstDay) === firstDayOf(from);
  const known = before.map((status) =>
    isOfOneDay && status.id === proposal.id
      ? { ...status, validThrough: from, lastDay: fromDay(lastDayOf(from)) }
      : status,
  );
  await saveFacts(PARTNERSHIP, statuses, edit, { before, after: [...known, active], path: 'input.from' });
  const begun = (row.requestedRights as unknown as RequestedColumns[]).map((right) => ({
    ...right,
    ...where,
    ...validity(period),
    id: newId(rights.prefix),
    lineId: newId('lin'),
    endedById: null,
    sourceKeys: [...new Set([...row.sourceKeys, ...sourceKeys])],
  }));
  await saveFacts(PARTNERSHIP, rights, edit, { before: [], after: begun, path: 'input.from' });
}
