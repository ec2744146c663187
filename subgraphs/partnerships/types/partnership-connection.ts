import { AS_OF } from '@cdw/kernel/fields.ts';
import { builder } from '../builder.ts';
import { partnershipsPage } from '../partnerships-page.ts';
import { CreativeHub } from './creative-hub.ts';
import { Organisation } from './organisation.ts';
import { PartnershipKind } from './partnership-kind.ts';
import { PartnershipStatus } from './partnership-status.ts';
import { Space } from './space.ts';

const PartnershipConnection = builder.connectionObject({
  type: 'Partnership',
  name: 'PartnershipConnection',
  description: 'A page of a list of partnerships.',
});

const filter = builder.args((t) => ({
  kind: t.field({ type: [PartnershipKind], description: 'Of one of these kinds.' }),
  status: t.field({ type: [PartnershipStatus], description: 'With one of these statuses on the day of `asOf`.' }),
  activeAt: t.field({
    type: 'Date',
    description: 'Known to be at work on this day; those of which no source tells it are left out.',
  }),
  text: t.string({
    description:
      'With each of these words in their title or description, in any language, at least as a part of a word; accents and case do not matter. 200 characters at most.',
  }),
  asOf: t.field({ type: 'Date', description: AS_OF }),
}));

const party = builder.args((t) => ({
  party: t.id({
    description:
      'In which this organisation (`org_…`), space (`spc_…`) or creative hub (`hub_…`) is a party: its identifier. With `activeAt`, a party on that day.',
  }),
}));

builder.queryField('partnerships', (t) =>
  t.connection(
    {
      type: 'Partnership',
      nullable: true,
      description: 'Partnerships, ordered by their title.',
      args: { ...party, ...filter },
      resolve: (_root, args, context) => partnershipsPage(args, context),
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
      args: filter,
      resolve: ({ id }, args, context) => partnershipsPage(args, context, { type: 'spc', id }),
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
      args: filter,
      resolve: ({ id }, args, context) => partnershipsPage(args, context, { type: 'org', id }),
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
      args: filter,
      resolve: ({ id }, args, context) => partnershipsPage(args, context, { type: 'hub', id }),
    },
    PartnershipConnection,
  ),
);
