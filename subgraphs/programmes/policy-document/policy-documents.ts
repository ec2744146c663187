import type { Parent } from '@cdw/kernel/selection.ts';
import type { InputShapeFromFields } from '@pothos/core';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';
import { documentsReaching, reachedFrom } from '../reach.ts';
import { CreativeHub } from '../references/creative-hub.ts';
import { Network } from '../references/network.ts';
import { Organisation } from '../references/organisation.ts';
import { Partnership } from '../references/partnership.ts';
import { Space } from '../references/space.ts';
import { DocumentKind } from './document-kind.ts';
import { policyDocumentsPage } from './policy-documents-page.ts';

const PolicyDocumentConnection = builder.connectionObject({
  type: 'PolicyDocument',
  name: 'PolicyDocumentConnection',
  description: 'A page of a list of policy documents.',
});

const args = builder.args((t) => ({
  kind: t.field({ type: [DocumentKind], description: 'Of one of these kinds.' }),
  publishedAfter: t.field({
    type: 'Date',
    description: 'Published after this day; those without a date are left out.',
  }),
  publishedBefore: t.field({
    type: 'Date',
    description: 'Published before this day; those without a date are left out.',
  }),
  text: t.words('their title, number or summary'),
}));

const rootArgs = {
  ...args,
  ...builder.args((t) => ({
    subject: t.id({
      description:
        'That speak of the space (`spc_…`), creative hub (`hub_…`), network (`net_…`), partnership (`prt_…`), programme (`prg_…`) or call (`cal_…`) with this identifier, or of a call that gave it an award.',
    }),
  })),
};

export type PolicyDocumentsArgs = InputShapeFromFields<typeof rootArgs>;

builder.queryField('policyDocuments', (t) =>
  t.connection(
    {
      type: 'PolicyDocument',
      nullable: true,
      description:
        'Policy documents, the latest first: by when they were published, else asked; those without any date come first.',
      args: rootArgs,
      resolve: (_root, page, context) => policyDocumentsPage(context, page),
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
        resolve: ({ id }, page, context) => policyDocumentsPage(context, page, reaching(id)),
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
        resolve: ({ id }, page, context) => policyDocumentsPage(context, page, reaching(id)),
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
      resolve: ({ id: key }, page, context) =>
        policyDocumentsPage(context, page, { column: sql`d."publisherId"`, key }),
    },
    PolicyDocumentConnection,
  ),
);
