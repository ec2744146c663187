import { beginFact } from '@cdw/kernel/facts/change-fact.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import { PARTNERSHIP, partnershipMutation } from '../partnership.ts';
import { signatures } from '../signatures.ts';
import { activate, agreedFrom, proposalToSign, signatories } from '../signing.ts';

partnershipMutation('signPartnership', {
  kind: 'SIGNED',
  says: 'Signs a partnership for one organisation. It is ACTIVE, and the rights that were asked for hold, from the latest date of the signatures, once all parties have signed but those that are MONITOR; for a space or a hub, also one that is the SUBJECT, one of those that operate it today signs. The agency signs for nobody: it may record that an organisation did.',
  input: (t) => ({
    organisation: t.id({
      required: true,
      description: 'Identifier of the organisation that signs: a party, or the operator of one; begins with `org_`.',
    }),
    from: t.date('From when it agrees that the partnership is at work'),
  }),
  right: ({ organisation }, viewer) => ({
    permit: () => permitOrganisations(viewer, [organisation], 'the organisation that signs'),
  }),
  work: async (edit, input) => {
    const { tables, faults, row } = edit;
    const parties = await signatories(edit);
    const proposal = await proposalToSign(edit, input, parties);
    faults.settle();
    await beginFact(PARTNERSHIP, signatures, edit, input, {});
    const signed = await tables.partnershipSignature.findMany({ where: { partnershipId: row.id } });
    const from = agreedFrom(parties, signed);
    if (proposal && from) await activate(edit, proposal, from);
  },
});
