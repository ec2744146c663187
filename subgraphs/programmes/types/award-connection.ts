import type { Connection } from '@cdw/kernel/listing.ts';
import { loadPresent } from '@cdw/kernel/loaders.ts';
import type { PageArgs } from '@cdw/kernel/paging.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { noFunding } from '../funding.ts';
import type { Award, BeneficiaryKind as BeneficiaryKindValue } from '../generated/prisma/client.ts';
import { below, callIdOf, type Parent } from '../parents.ts';
import { BeneficiaryKind } from './beneficiary-kind.ts';
import { CreativeHub } from './creative-hub.ts';
import { Organisation } from './organisation.ts';
import { PublicFunding } from './public-funding.ts';
import { Space } from './space.ts';

const AwardConnection = builder.connectionObject({
  type: 'Award',
  name: 'AwardConnection',
  description: 'A page of a list of awards.',
});

const args = builder.args((t) => ({
  year: t.int({ description: 'With a tranche in this year.' }),
}));

type Args = PageArgs & {
  call?: string | null | undefined;
  beneficiary?: string | null | undefined;
  beneficiaryKind?: BeneficiaryKindValue[] | null | undefined;
  year?: number | null | undefined;
};

const page = ({ lists, load }: Context, args: Args, parent?: Parent): Promise<Connection<Award>> => {
  const { call, beneficiary, beneficiaryKind, year } = args;
  const where = [
    call ? sql`a."callId" = ${callIdOf(call)}` : undefined,
    beneficiary ? sql`a."beneficiaryId" = ${beneficiary}` : undefined,
    beneficiaryKind ? sql`a."beneficiaryKind"::text = ANY(${beneficiaryKind})` : undefined,
    typeof year === 'number'
      ? sql`EXISTS (SELECT FROM programmes."Tranche" AS t WHERE t."awardId" = a.id AND t.year = ${year})`
      : undefined,
  ];
  const order = { name: 'AWARDED_ON_DESC', by: sql`a."orderDay"`, isDescending: true };
  const selection = { from: sql`programmes."Award" AS a`, id: sql`a.id`, where, order };
  return lists.page(below(selection, parent), args, (ids) => loadPresent(load.award, ids));
};

builder.queryField('awards', (t) =>
  t.connection(
    {
      type: 'Award',
      nullable: true,
      description: 'Awards, the latest first: by when they were granted, else by when their call closed.',
      args: {
        ...args,
        call: t.arg.id({ description: 'Of this call: its identifier or its slug.' }),
        beneficiary: t.arg.id({ description: 'To this space, creative hub or organisation: its identifier.' }),
        beneficiaryKind: t.arg({ type: [BeneficiaryKind], description: 'To one of these kinds.' }),
      },
      resolve: (_root, args, context) => page(context, args),
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
      resolve: ({ id: key }, args, context) => page(context, args, { column: sql`a."callId"`, key }),
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
      resolve: ({ of, key }, args, context) =>
        page(context, args, { column: of === 'call' ? sql`a."callId"` : sql`a."beneficiaryId"`, key }),
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
        resolve: ({ id: key }, args, context) => page(context, args, { column: sql`a."beneficiaryId"`, key }),
      },
      AwardConnection,
    ),
    publicFunding: t.field({
      type: PublicFunding,
      nullable: true,
      description: 'The public money that went to it through awards, as far as their amounts are known.',
      resolve: async ({ id }, _args, { load }) => ({
        ...((await load.fundingOfBeneficiary.load(id)) ?? noFunding(id)),
        of: 'beneficiary' as const,
        years: () => load.fundingYearsOfBeneficiary.load(id),
      }),
    }),
  }));
}
