import { dayOf, on, referredFrom } from '@cdw/kernel/as-of.ts';
import { builder } from '../builder.ts';
import { HubPartnerRole } from './hub-partner-role.ts';
import { Organisation } from './organisation.ts';

builder.prismaObject('HubPartner', {
  fields: (t) => ({
    role: t.expose('role', { type: HubPartnerRole }),
    hub: t.field({
      type: 'CreativeHub',
      description: 'The hub.',
      resolve: (partner, _args, { load }) => referredFrom(partner, load.creativeHub, partner.hubId),
    }),
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'The organisation.',
      resolve: (partner) => on({ id: partner.organisationId }, dayOf(partner)),
    }),
    note: t.exposeString('note', { nullable: true }),
    period: t.period(),
    sources: t.sources(),
  }),
});
