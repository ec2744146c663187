import { dayOf } from '@cdw/kernel/as-of.ts';
import type { InputShapeFromFields } from '@pothos/core';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';
import { CreativeHub } from '../references/creative-hub.ts';
import { Organisation } from '../references/organisation.ts';
import { Space } from '../references/space.ts';
import { awardsPage } from './awards-page.ts';
import { BeneficiaryKind } from './beneficiary-kind.ts';
import { fundingOfBeneficiary } from './funding-of.ts';
import { PublicFunding } from './public-funding.ts';

const AwardConnection = builder.connectionObject({
  type: 'Award',
  name: 'AwardConnection',
  description: 'A page of a list of awards.',
});

const sumArgs = builder.args((t) => ({
  year: t.int({ description: 'With a tranche in this year.' }),
}));

const args = { ...sumArgs, ...builder.args((t) => ({ asOf: t.asOf() })) };

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
      description:
        'Awards that were made by the day asked for, the latest first: by when they were granted, else by when their call closed.',
      args: rootArgs,
      resolve: (_root, page, context) => awardsPage(context, page, dayOf({}, page)),
    },
    AwardConnection,
  ),
);

builder.objectField('Call', 'awards', (t) =>
  t.connection(
    {
      type: 'Award',
      description: 'What the call gave, by the day asked for, to each of its winners that is known.',
      args,
      resolve: (call, page, context) =>
        awardsPage(context, page, dayOf(call, page), { column: sql`a."callId"`, key: call.id }),
    },
    AwardConnection,
  ),
);

builder.objectField(PublicFunding, 'awards', (t) =>
  t.connection(
    {
      type: 'Award',
      description: 'The awards of which this is the sum, the latest first.',
      args: sumArgs,
      resolve: ({ of, id: key, day }, page, context) => {
        const column = of === 'call' ? sql`a."callId"` : sql`a."beneficiaryId"`;
        return awardsPage(context, page, day, { column, key });
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
        description: 'The awards that went to it by the day asked for, the latest first.',
        args,
        resolve: (beneficiary, page, context) =>
          awardsPage(context, page, dayOf(beneficiary, page), { column: sql`a."beneficiaryId"`, key: beneficiary.id }),
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
