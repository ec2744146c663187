import { inputOf } from '@cdw/kernel/facts/define-fact.ts';
import { builder } from '../builder.ts';
import type { PartyRole } from '../generated/prisma/client.ts';
import { partyColumns } from './parties.ts';

/** A party, as a caller gives it. */
export type GivenParty = {
  readonly role: PartyRole;
  readonly organisation?: string | null | undefined;
  readonly space?: string | null | undefined;
  readonly creativeHub?: string | null | undefined;
  readonly note?: string | null | undefined;
};

export const PartnershipPartyInput = builder.inputRef<GivenParty>('PartnershipPartyInput').implement({
  description: 'Who takes part, in which role: exactly one of `organisation`, `space` and `creativeHub` is given.',
  fields: (t) => inputOf(partyColumns, t as never, true) as never,
});
