import { fromDay, toDay } from '@cdw/kernel/days.ts';
import type { Connection } from '@cdw/kernel/listing.ts';
import { loadPresent } from '@cdw/kernel/loaders.ts';
import type { PageArgs } from '@cdw/kernel/paging.ts';
import { holdsText } from '@cdw/kernel/search.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { Commitment, CommitmentStatus as CommitmentStatusValue } from '../generated/prisma/client.ts';
import { below, isReachedFrom, type Parent, reachedFrom } from '../parents.ts';
import { commitmentsReaching } from '../reach.ts';
import { CommitmentStatus } from './commitment-status.ts';
import { CreativeHub } from './creative-hub.ts';
import { Network } from './network.ts';
import { Organisation } from './organisation.ts';
import { Partnership } from './partnership.ts';
import { Space } from './space.ts';

const CommitmentConnection = builder.connectionObject({
  type: 'Commitment',
  name: 'CommitmentConnection',
  description: 'A page of a list of commitments.',
});

const args = builder.args((t) => ({
  status: t.field({ type: [CommitmentStatus], description: 'One of these statuses.' }),
  dueBefore: t.field({ type: 'Date', description: 'With a deadline before this day.' }),
  statedAfter: t.field({
    type: 'Date',
    description:
      'Stated after this day; those of which only a later report is known count as stated on the day before that report.',
  }),
  text: t.string({
    description:
      'With every one of these words in their statement or the rule of their deadline, each at least as a part of a word; accents and case do not matter.',
  }),
}));

type Args = PageArgs & {
  subject?: string | null | undefined;
  status?: CommitmentStatusValue[] | null | undefined;
  dueBefore?: Date | null | undefined;
  statedAfter?: Date | null | undefined;
  text?: string | null | undefined;
};

const page = ({ lists, load }: Context, args: Args, parent?: Parent): Promise<Connection<Commitment>> => {
  const { subject, status, dueBefore, statedAfter, text } = args;
  const where = [
    subject ? isReachedFrom(commitmentsReaching, sql`c.id`, subject) : undefined,
    status ? sql`c.status::text = ANY(${status})` : undefined,
    dueBefore ? sql`c."deadlineLastDay" < ${fromDay(toDay(dueBefore))}::date` : undefined,
    statedAfter ? sql`c."statedFirstDay" > ${fromDay(toDay(statedAfter))}::date` : undefined,
    holdsText(sql`c."searchText"`, text),
  ];
  const order = { name: 'STATED_ON', by: sql`c."statedFirstDay"` };
  const selection = { from: sql`programmes."Commitment" AS c`, id: sql`c.id`, where, order };
  return lists.page(below(selection, parent), args, (ids) => loadPresent(load.commitment, ids));
};

builder.queryField('commitments', (t) =>
  t.connection(
    {
      type: 'Commitment',
      nullable: true,
      description: 'Commitments, expectations, proposals and targets, the earliest stated (or reported) first.',
      args: {
        ...args,
        subject: t.arg.id({
          description:
            'That apply to this space, creative hub, network, partnership, programme or call (its identifier): also through a call, or the programme of a call, that gave it an award.',
        }),
      },
      resolve: (_root, args, context) => page(context, args),
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
        resolve: ({ id }, args, context) => page(context, args, reaching(id)),
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
        resolve: ({ id }, args, context) => page(context, args, reaching(id)),
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
      resolve: ({ id: key }, args, context) => page(context, args, { column: sql`c."documentId"`, key }),
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
      resolve: ({ id: key }, args, context) => page(context, args, { column: sql`c."organisationId"`, key }),
    },
    CommitmentConnection,
  ),
);
