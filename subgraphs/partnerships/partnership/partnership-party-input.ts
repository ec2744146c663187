import { builder } from '../builder.ts';
import { PartyRole } from './party-role.ts';

export const PartnershipPartyInput = builder.inputType('PartnershipPartyInput', {
  description: 'Who takes part, in which role: exactly one of `organisation`, `space` and `creativeHub` is given.',
  fields: (t) => ({
    role: t.field({ type: PartyRole, required: true, description: 'What the party is to the partnership.' }),
    organisation: t.id({ description: 'Identifier of an organisation; begins with `org_`.' }),
    space: t.id({ description: 'Identifier of a space, for which its operator acts; begins with `spc_`.' }),
    creativeHub: t.id({
      description: 'Identifier of a creative hub, for which its operators act; begins with `hub_`.',
    }),
    note: t.note(),
  }),
});
