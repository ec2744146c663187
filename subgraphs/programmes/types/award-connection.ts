import { dayOf } from '@cdw/kernel/as-of.ts';
import type { InputShapeFromFields } from '@pothos/core';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { awardsPage } from '../awards-page.ts';
import { builder } from '../builder.ts';
import { fundingOfBeneficiary } from '../funding-of.ts';
import { CreativeHub } from '../references/creative-hub.ts';
import { Organisation } from '../references/organisation.ts';
import { Space } from '../references/space.ts';
import { BeneficiaryKind } from './beneficiary-kind.ts';
import { PublicFunding } from './public-funding.ts';

const AwardConnection = builder.connectionObject({
  type: 'Award',
  name: 'AwardConnection',
  description: 'A page of a list of awards.',
});

const args = builder.args((t) => ({
  year: t.int({ description: 'With a tranche in this year.' }),
}));

const rootArgs = {
  ...args,
  ...builder.args((t) => ({
    call: t.id({ description: 'Of this call: its identifier or its slug.' }),
    beneficiary: t.id({
      description: 'To the space (`spc_…`), creative hub (`hub_…`) or organisation (`org_…`) with this identifier.',
    }),
    beneficiaryKind: t.field({ type: [BeneficiaryKind], description: 'To one of these kinds.' }),
  })),
};

export type AwardsArgs = InputShapeFromFields<typeof rootArgs>;

builder.queryField('awards', (t) =>
  t.connection(
    {
      type: 'Award',
      nullable: true,
      description: 'Awards, the latest first: by when they were granted, else by when their call closed.',
      args: rootArgs,
      resolve: (_root, page, context) => awardsPage(context, page),
    },
    AwardConnection,
  ),
);

builder.objectField('Call', 'awards', (t) =>
  t.connection(
    {
      type: 'Award',
      description: 'What the call gave to each of its winners that is known.',
      args,
      resolve: ({ id: key }, page, context) => awardsPage(context, page, { column: sql`a."callId"`, key }),
    },
    AwardConnection,
  ),
);

builder.objectField(PublicFunding, 'awards', (t) =>
  t.connection(
    {
      type: 'Award',
      description: 'The awards of which this is the sum, the latest first.',
      args,
      resolve: ({ of, id: key, day }, page, context) => {
        const column = of === 'call' ? sql`a."callId"` : sql`a."beneficiaryId"`;
        return awardsPage(context, page, { column, key }, day);
      },
    },
    AwardConnection,
  ),
);

for (const Beneficiary of [Space, CreativeHub, Organisation]) {
  builder.objectFields(Beneficiary, (t) => ({
    awards: t.connection(
      {
        type: 'Award',
        nullable: true,
        description: 'The awards that went to it, the latest first.',
        args,
        resolve: ({ id: key }, page, context) => awardsPage(context, page, { column: sql`a."beneficiaryId"`, key }),
      },
      AwardConnection,
    ),
    publicFunding: t.field({
      type: PublicFunding,
      nullable: true,
      description: 'The public money that went to it through awards, as far as their amounts are known.',
      args: { asOf: t.arg.asOf() },
      resolve: (beneficiary, args, { load }) => fundingOfBeneficiary(beneficiary.id, dayOf(beneficiary, args), load),
    }),
  }));
}
