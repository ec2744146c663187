import { dayOf } from '@cdw/kernel/as-of.ts';
import type { Parent } from '@cdw/kernel/selection.ts';
import type { InputShapeFromFields } from '@pothos/core';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';
import { commitmentsReaching, reachedFrom } from '../reach.ts';
import { CreativeHub } from '../references/creative-hub.ts';
import { Network } from '../references/network.ts';
import { Organisation } from '../references/organisation.ts';
import { Partnership } from '../references/partnership.ts';
import { Space } from '../references/space.ts';
import { CommitmentKind } from './commitment-kind.ts';
import { CommitmentStatus } from './commitment-status.ts';
import { commitmentsPage } from './commitments-page.ts';

const CommitmentConnection = builder.connectionObject({
  type: 'Commitment',
  name: 'CommitmentConnection',
  description: 'A page of a list of commitments.',
});

const args = builder.args((t) => ({
  kind: t.field({ type: [CommitmentKind], description: 'Of one of these kinds.' }),
  status: t.field({ type: [CommitmentStatus], description: 'With one of these statuses on the day asked for.' }),
  dueBefore: t.field({ type: 'Date', description: 'With a deadline before this day.' }),
  statedAfter: t.field({
    type: 'Date',
    description:
      'Stated after this day; those of which only a later report is known count as stated on the day before that report.',
  }),
  text: t.words('their statement or the rule of their deadline'),
  asOf: t.asOf(),
}));

const rootArgs = {
  ...args,
  ...builder.args((t) => ({
    subject: t.id({
      description:
        'That apply to the space (`spc_…`), creative hub (`hub_…`), network (`net_…`), partnership (`prt_…`), programme (`prg_…`) or call (`cal_…`) with this identifier: also through a call, or the programme of a call, that gave it an award.',
    }),
  })),
};

export type CommitmentsArgs = InputShapeFromFields<typeof rootArgs>;

builder.queryField('commitments', (t) =>
  t.connection(
    {
      type: 'Commitment',
      nullable: true,
      description: 'Commitments, expectations, proposals and targets, the earliest stated (or reported) first.',
      args: rootArgs,
      resolve: (_root, page, context) => commitmentsPage(context, page, dayOf({}, page)),
    },
    CommitmentConnection,
  ),
);

const reaching = (id: string): Parent => reachedFrom(commitmentsReaching, sql`c.id`, id);

for (const Thing of [Space, CreativeHub, Network, Partnership]) {
  builder.objectField(Thing, 'commitments', (t) =>
    t.connection(
      {
        type: 'Commitment',
        nullable: true,
        description:
          'The commitments that apply to it: those of which it is a subject, and those about a call, or the programme of a call, that gave it an award; the earliest first.',
        args,
        resolve: (thing, page, context) => commitmentsPage(context, page, dayOf(thing, page), reaching(thing.id)),
      },
      CommitmentConnection,
    ),
  );
}

for (const Thing of ['Programme', 'Call'] as const) {
  builder.objectField(Thing, 'commitments', (t) =>
    t.connection(
      {
        type: 'Commitment',
        description: 'The commitments of which it is a subject, the earliest first.',
        args,
        resolve: (thing, page, context) => commitmentsPage(context, page, dayOf(thing, page), reaching(thing.id)),
      },
      CommitmentConnection,
    ),
  );
}

builder.objectField('PolicyDocument', 'commitments', (t) =>
  t.connection(
    {
      type: 'Commitment',
      description: 'The commitments that the document states or reports, the earliest first.',
      args,
      resolve: (document, page, context) =>
        commitmentsPage(context, page, dayOf(document, page), { column: sql`c."documentId"`, key: document.id }),
    },
    CommitmentConnection,
  ),
);

builder.objectField(Organisation, 'statedCommitments', (t) =>
  t.connection(
    {
      type: 'Commitment',
      nullable: true,
      description: 'The commitments that an office of the organisation stated, the earliest first.',
      args,
      resolve: (organisation, page, context) =>
        commitmentsPage(context, page, dayOf(organisation, page), {
          column: sql`c."organisationId"`,
          key: organisation.id,
        }),
    },
    CommitmentConnection,
  ),
);
