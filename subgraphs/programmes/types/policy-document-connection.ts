import { fromDay, toDay } from '@cdw/kernel/days.ts';
import type { Connection } from '@cdw/kernel/listing.ts';
import { loadPresent } from '@cdw/kernel/loaders.ts';
import type { PageArgs } from '@cdw/kernel/paging.ts';
import { holdsText } from '@cdw/kernel/search.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { DocumentKind as DocumentKindValue, PolicyDocument } from '../generated/prisma/client.ts';
import { below, isReachedFrom, type Parent, reachedFrom } from '../parents.ts';
import { documentsReaching } from '../reach.ts';
import { CreativeHub } from './creative-hub.ts';
import { DocumentKind } from './document-kind.ts';
import { Network } from './network.ts';
import { Organisation } from './organisation.ts';
import { Partnership } from './partnership.ts';
import { Space } from './space.ts';

const PolicyDocumentConnection = builder.connectionObject({
  type: 'PolicyDocument',
  name: 'PolicyDocumentConnection',
  description: 'A page of a list of policy documents.',
});

const args = builder.args((t) => ({
  kind: t.field({ type: [DocumentKind], description: 'One of these kinds.' }),
  publishedAfter: t.field({
    type: 'Date',
    description: 'Published after this day; those without a date are left out.',
  }),
  publishedBefore: t.field({
    type: 'Date',
    description: 'Published before this day; those without a date are left out.',
  }),
  text: t.string({
    description:
      'With every one of these words in their title, number or summary, each at least as a part of a word; accents and case do not matter.',
  }),
}));

type Args = PageArgs & {
  subject?: string | null | undefined;
  kind?: DocumentKindValue[] | null | undefined;
  publishedAfter?: Date | null | undefined;
  publishedBefore?: Date | null | undefined;
  text?: string | null | undefined;
};

const page = ({ lists, load }: Context, args: Args, parent?: Parent): Promise<Connection<PolicyDocument>> => {
  const { subject, kind, publishedAfter, publishedBefore, text } = args;
  const where = [
    subject ? isReachedFrom(documentsReaching, sql`d.id`, subject) : undefined,
    kind ? sql`d.kind::text = ANY(${kind})` : undefined,
    publishedAfter
      ? sql`d."publishedOn" IS NOT NULL AND d."orderDay" > ${fromDay(toDay(publishedAfter))}::date`
      : undefined,
    publishedBefore
      ? sql`d."publishedOn" IS NOT NULL AND d."orderDay" < ${fromDay(toDay(publishedBefore))}::date`
      : undefined,
    holdsText(sql`d."searchText"`, text),
  ];
  const order = { name: 'PUBLISHED_ON_DESC', by: sql`d."orderDay"`, isDescending: true };
  const selection = { from: sql`programmes."PolicyDocument" AS d`, id: sql`d.id`, where, order };
  return lists.page(below(selection, parent), args, (ids) => loadPresent(load.policyDocument, ids));
};

builder.queryField('policyDocuments', (t) =>
  t.connection(
    {
      type: 'PolicyDocument',
      nullable: true,
      description:
        'Policy documents, the latest first: by when they were published, else asked; those without any date come first.',
      args: {
        ...args,
        subject: t.arg.id({
          description:
            'That speak of this space, creative hub, network, partnership, programme or call (its identifier), or of a call that gave it an award.',
        }),
      },
      resolve: (_root, args, context) => page(context, args),
    },
    PolicyDocumentConnection,
  ),
);

const reaching = (id: string): Parent => reachedFrom(documentsReaching, sql`d.id`, id);

for (const Thing of [Space, CreativeHub, Network, Partnership]) {
  builder.objectField(Thing, 'policyDocuments', (t) =>
    t.connection(
      {
        type: 'PolicyDocument',
        nullable: true,
        description: 'The documents that speak of it, or of a call that gave it an award, the latest first.',
        args,
        resolve: ({ id }, args, context) => page(context, args, reaching(id)),
      },
      PolicyDocumentConnection,
    ),
  );
}

for (const Thing of ['Programme', 'Call'] as const) {
  builder.objectField(Thing, 'policyDocuments', (t) =>
    t.connection(
      {
        type: 'PolicyDocument',
        description: 'The documents that speak of it, the latest first.',
        args,
        resolve: ({ id }, args, context) => page(context, args, reaching(id)),
      },
      PolicyDocumentConnection,
    ),
  );
}

builder.objectField(Organisation, 'policyDocuments', (t) =>
  t.connection(
    {
      type: 'PolicyDocument',
      nullable: true,
      description: 'The documents that the organisation published, the latest first.',
      args,
      resolve: ({ id: key }, args, context) => page(context, args, { column: sql`d."publisherId"`, key }),
    },
    PolicyDocumentConnection,
  ),
);
