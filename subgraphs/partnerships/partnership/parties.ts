import { dayOf, on } from '@cdw/kernel/as-of.ts';
import { builder } from '../builder.ts';
import { CreativeHub } from '../references/creative-hub.ts';
import { Organisation } from '../references/organisation.ts';
import { Space } from '../references/space.ts';
import { PartyRole } from './party-role.ts';

builder.prismaObject('PartnershipParty', {
  fields: (t) => ({
    role: t.expose('role', { type: PartyRole }),
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'The party, where it is an organisation.',
      resolve: (party) => (party.organisationId ? on({ id: party.organisationId }, dayOf(party)) : null),
    }),
    space: t.field({
      type: Space,
      nullable: true,
      description: 'The party, where it is a space.',
      resolve: (party) => (party.spaceId ? on({ id: party.spaceId }, dayOf(party)) : null),
    }),
    creativeHub: t.field({
      type: CreativeHub,
      nullable: true,
      description: 'The party, where it is a creative hub.',
      resolve: (party) => (party.creativeHubId ? on({ id: party.creativeHubId }, dayOf(party)) : null),
    }),
    note: t.exposeString('note', { nullable: true }),
    period: t.period('When the party takes, or took, part.'),
    sources: t.sources(),
  }),
});
