import { dayOf } from '@cdw/kernel/as-of.ts';
import type { InputShapeFromFields } from '@pothos/core';
import { builder } from '../builder.ts';
import { CreativeHub } from '../references/creative-hub.ts';
import { Organisation } from '../references/organisation.ts';
import { Space } from '../references/space.ts';
import { PartnershipKind } from './partnership-kind.ts';
import { PartnershipStatus } from './partnership-status.ts';
import { partnershipsPage } from './partnerships-page.ts';

const PartnershipConnection = builder.connectionObject({
  type: 'Partnership',
  name: 'PartnershipConnection',
  description: 'A page of a list of partnerships.',
});

const args = builder.args((t) => ({
  kind: t.field({ type: [PartnershipKind], description: 'Of one of these kinds.' }),
  status: t.field({ type: [PartnershipStatus], description: 'With one of these statuses on the day asked for.' }),
  activeAt: t.field({
    type: 'Date',
    description: 'Known to be at work on this day; those of which no source tells it are left out.',
  }),
  text: t.words('their title or description, in any language'),
  asOf: t.asOf(),
}));

const rootArgs = {
  ...args,
  ...builder.args((t) => ({
    party: t.id({
      description:
        'In which the organisation (`org_…`), space (`spc_…`) or creative hub (`hub_…`) with this identifier is a party. With `activeAt`, a party on that day.',
    }),
  })),
};

export type PartnershipsArgs = InputShapeFromFields<typeof rootArgs>;

builder.queryField('partnerships', (t) =>
  t.connection(
    {
      type: 'Partnership',
      nullable: true,
      description: 'Partnerships, ordered by their title.',
      args: rootArgs,
      resolve: (_root, page, context) => partnershipsPage(context, page, dayOf({}, page)),
    },
    PartnershipConnection,
  ),
);

builder.objectField(Space, 'partnerships', (t) =>
  t.connection(
    {
      type: 'Partnership',
      nullable: true,
      description: 'The partnerships in which the space is, or was, a party, ordered by their title.',
      args,
      resolve: (space, page, context) =>
        partnershipsPage(context, page, dayOf(space, page), { type: 'spc', id: space.id }),
    },
    PartnershipConnection,
  ),
);

builder.objectField(Organisation, 'partnerships', (t) =>
  t.connection(
    {
      type: 'Partnership',
      nullable: true,
      description: 'The partnerships in which the organisation is, or was, a party, ordered by their title.',
      args,
      resolve: (organisation, page, context) =>
        partnershipsPage(context, page, dayOf(organisation, page), { type: 'org', id: organisation.id }),
    },
    PartnershipConnection,
  ),
);

builder.objectField(CreativeHub, 'partnerships', (t) =>
  t.connection(
    {
      type: 'Partnership',
      nullable: true,
      description: 'The partnerships in which the creative hub is, or was, a party, ordered by their title.',
      args,
      resolve: (creativeHub, page, context) =>
        partnershipsPage(context, page, dayOf(creativeHub, page), { type: 'hub', id: creativeHub.id }),
    },
    PartnershipConnection,
  ),
);
