import { note, reference, value } from '@cdw/kernel/facts/columns.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';
import { ORGANISATION } from '../references/foreign.ts';
import { Organisation } from '../references/organisation.ts';
import { hubFact } from './creative-hub.ts';

const HubPartnerRole = builder.enumType('HubPartnerRole', {
  description: 'What an organisation is to a creative hub.',
  values: {
    OPERATOR: { description: 'It runs the hub.' },
    HOST: { description: 'Its building houses the hub.' },
    PARTNER: { description: 'It takes part in the hub.' },
  } as const,
});

export const partners = hubFact({
  type: 'HubPartner',
  name: 'HubPartner',
  noun: 'partner',
  table: 'hubPartner',
  owner: 'hubId',
  prefix: 'hpa',
  part: 'partners',
  holds: ['organisationId', 'role'],
  columns: {
    organisation: reference(ORGANISATION, 'The organisation.', {
      type: Organisation,
      column: 'organisationId',
      isRequired: true,
    }),
    role: value(HubPartnerRole, 'What the organisation is to the hub.', { isRequired: true }),
    note: note('this partner'),
  },
  lists: {
    now: [
      'partners',
      'The organisations that run, house or take part in the hub on the day asked for, as far as sources tell.',
    ],
    history: ['partnerHistory', 'The organisations that ran, housed or took part in the hub, the oldest first.'],
  },
  rows: 'partnersOfHub',
  begin: {
    mutation: 'addHubPartner',
    kind: 'PARTNER_ADDED',
    says: 'Adds a partner to a hub from a date on. An OPERATOR may change the hub from then on.',
    from: 'When the organisation is that to the hub',
  },
  end: {
    mutation: 'endHubPartner',
    kind: 'PARTNER_ENDED',
    says: 'Ends the part of an organisation in a hub. A hub without an operator is kept by the agency.',
  },
});

builder.objectField('HubPartner', 'hub', (t) =>
  t.field({
    type: 'CreativeHub',
    description: 'The hub.',
    resolve: (partner, _args, { load }) => loadReferred(load.creativeHub, partner.hubId),
  }),
);
