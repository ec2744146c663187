import { type Row, reported } from '@cdw/kernel/facts/columns.ts';
import type { Draft, FactSpec } from '@cdw/kernel/facts/fact.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { partnershipFact } from '../partnership/partnership.ts';
import { SPACE } from '../references/foreign.ts';
import type { Tables } from '../tables.ts';
import { checkTerms } from './check-terms.ts';
import { permitEnding, permitOpening, type RightSides } from './opening.ts';
import { sideColumns, termsColumns } from './terms.ts';

/** The columns by which two rights of one day would be the same one: what is opened, to whom. */
const EXTENT = ['hostSpaceId', 'beneficiarySpaceId', 'planIds', 'facilities'];

export const rights = partnershipFact({
  type: 'AccessRight',
  name: 'AccessRight',
  noun: 'right',
  table: 'accessRight',
  owner: 'partnershipId',
  prefix: 'acr',
  part: 'accessRights',
  // A right and those that amended it follow one another; of others that open the same, none may meet it.
  holds: {
    groupOf: ({ lineId }) => String(lineId),
    isSuccession: () => true,
    isApartBy: (row) => JSON.stringify(EXTENT.map((column) => row[column])),
  },
  endsWithOwner: 'ALWAYS',
  columns: {
    ...sideColumns,
    ...termsColumns,
    reportedOn: reported(
      'When a source first reported the right, to the precision known. Where its beginning is not known, it counts from then.',
    ),
  },
  complete: completed,
  right: (way, input, viewer) => mayMend(way === 'WITHDRAW', input, viewer),
  checkWithdrawal: async ({ id }, { tables: own, faults }) => {
    if ((await (own as unknown as Tables).sharedUse.count({ where: { accessRightId: id } })) === 0) return;
    faults.add(
      'input.fact',
      'INVALID',
      'its use was counted, so that it was there. Withdraw the counts first, or correct its dates.',
    );
  },
  period: 'When the right holds, or held, as published.',
  lists: {
    now: ['accessRights', 'Who may use which space by this partnership on the day asked for.'],
    history: ['accessRightHistory', 'All rights that the partnership gives or gave, the oldest first.'],
  },
  rows: 'rightsOfPartnership',
});

/** A right that amends another one is of its line. */
function completed(row: Row, draft: Draft): Row {
  checkTerms(row, draft);
  return { ...row, lineId: row.lineId ?? draft.input.lineId ?? newId('lin') };
}

/** A right is corrected by who operates each space that it opens, before and after; either side takes it back, unless that opens more. */
const mayMend = (isWithdrawal: boolean, input: Row, viewer: Viewer): ReturnType<NonNullable<FactSpec['right']>> => {
  const { fact, host, beneficiary, isBothWays } = input as Readonly<
    Record<string, string | boolean | null | undefined>
  >;
  const named = [host, beneficiary].flatMap((key) => (typeof key === 'string' ? [{ to: SPACE, key }] : []));
  return {
    refers: named,
    permit: async ({ tables, row, referred }) => {
      const where = { id: String(fact), partnershipId: row.id };
      const right = await (tables as Tables).accessRight.findFirst({ where });
      if (!right) return;
      if (isWithdrawal) {
        permitEnding(viewer, right, referred);
        // What it ended goes on, which only those may bring back who operate what that opens.
        const ended = await (tables as Tables).accessRight.findMany({ where: { endedById: right.id } });
        for (const one of ended) permitOpening(viewer, one, referred);
        return;
      }
      permitOpening(viewer, right, referred);
      const next: RightSides = {
        hostSpaceId: String(host ?? right.hostSpaceId),
        beneficiarySpaceId: String(beneficiary ?? right.beneficiarySpaceId),
        isBothWays: Boolean(isBothWays ?? right.isBothWays),
      };
      permitOpening(viewer, next, referred);
    },
  };
};
