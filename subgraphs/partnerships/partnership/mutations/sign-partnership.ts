import { fromDay } from '@cdw/kernel/days.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { firstDayOf } from '@cdw/kernel/partial-date.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import { builder } from '../../builder.ts';
import { partnershipFields, WRITE } from '../../input-fields.ts';
import { changePartnership } from '../change-partnership.ts';
import { activate, agreedFrom, proposalToSign, signatories } from '../signing.ts';

const SignPartnershipInput = builder.inputType('SignPartnershipInput', {
  description: 'An organisation agrees to a partnership.',
  fields: (t) => ({
    ...partnershipFields(t),
    organisation: t.id({
      required: true,
      description: 'Identifier of the organisation that signs: a party, or the operator of one; begins with `org_`.',
    }),
    from: t.date('From when it agrees that the partnership is at work'),
  }),
});

builder.mutationField('signPartnership', (t) =>
  t.field({
    type: 'Partnership',
    nullable: true,
    description:
      'Signs a partnership for one organisation. It is ACTIVE, and the rights that were asked for hold, from the latest date of the signatures, once all parties have signed but those that are MONITOR; for a space or a hub, also one that is the SUBJECT, one of those that operate it today signs. The agency signs for nobody: it may record that an organisation did.',
    authScopes: WRITE,
    args: { input: t.arg({ type: SignPartnershipInput, required: true, description: 'Who agrees to which one.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await changePartnership(context, input, {
        mutation: 'signPartnership',
        kind: 'SIGNED',
        right: {
          permit: () => permitOrganisations(context.viewer, [input.organisation], 'the organisation that signs'),
        },
        work: async (edit) => {
          const { tables, faults, row, sourceKeys } = edit;
          const of = { partnershipId: row.id };
          const parties = await signatories(edit);
          const proposal = await proposalToSign(edit, input, parties);
          faults.settle();
          const signature = { organisationId: input.organisation, validFrom: input.from };
          const firstDay = fromDay(firstDayOf(input.from));
          await tables.partnershipSignature.create({
            data: { id: newId('sig'), ...of, ...signature, firstDay, sourceKeys },
          });
          const from = agreedFrom(parties, await tables.partnershipSignature.findMany({ where: of }));
          if (proposal && from) await activate(edit, proposal, from);
          return undefined;
        },
      });
      return await loadReferred(context.load.partnership, id);
    },
  }),
);
