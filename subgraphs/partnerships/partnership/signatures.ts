import { fromDay } from '@cdw/kernel/days.ts';
import { type Column, reference, value } from '@cdw/kernel/facts/columns.ts';
import type { FactSpec } from '@cdw/kernel/facts/fact.ts';
import { firstDayOf, type PartialDate } from '@cdw/kernel/partial-date.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import { ORGANISATION } from '../references/foreign.ts';
import { Organisation } from '../references/organisation.ts';
import type { Tables } from '../tables.ts';
import { partnershipFact } from './partnership.ts';

const SAYS = 'From when it agrees that the partnership is at work.';
const from: Column = {
  ...value('PartialDate', SAYS, { isRequired: true }),
  output: (t) => t.expose('validFrom', { type: 'PartialDate', nullable: false, description: SAYS } as never) as never,
  columns: (given) => ({
    validFrom: given,
    ...(given !== null && { firstDay: fromDay(firstDayOf(given as PartialDate)) }),
  }),
  stored: () => ['validFrom'],
};

export const signatures = partnershipFact({
  type: 'PartnershipSignature',
  name: 'PartnershipSignature',
  noun: 'signature',
  table: 'partnershipSignature',
  owner: 'partnershipId',
  prefix: 'sig',
  part: 'signatures',
  holds: 'ENTRY',
  columns: {
    organisation: reference(ORGANISATION, 'Who signed, for itself or for the spaces and hubs that it operates.', {
      type: Organisation,
      column: 'organisationId',
      isRequired: true,
    }),
    from,
  },
  right: (_way, { fact, organisation }, viewer) => ({
    permit: async ({ tables: own, row }) => {
      const where = { id: String(fact), partnershipId: row.id };
      const signed = await (own as Tables).partnershipSignature.findFirst({ where });
      const all = [signed?.organisationId, organisation].flatMap((id) => (id ? [String(id)] : []));
      for (const id of all) permitOrganisations(viewer, [id], 'the organisation that signed');
    },
  }),
  checkWithdrawal: async (signature, { tables: own, faults }) => {
    const where = { partnershipId: String(signature.partnershipId), status: 'ACTIVE' as const };
    if ((await (own as unknown as Tables).partnershipStatusPeriod.count({ where })) === 0) return;
    faults.add(
      'input.fact',
      'INVALID',
      'the partnership is at work by it. Withdraw that status first, or end the partnership.',
    );
  },
  lists: { history: ['signatures', 'Who has signed, the earliest first; empty where no source tells.'] },
  rows: 'signaturesOfPartnership',
} satisfies FactSpec & { rows: 'signaturesOfPartnership' });
