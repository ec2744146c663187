import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { loadEntity } from '@cdw/kernel/loaders.ts';
import { identityOf } from '@cdw/kernel/lookup.ts';
import { builder } from '../builder.ts';
import { DocumentKind } from './document-kind.ts';
import { Organisation } from './organisation.ts';
import { PolicySubjectLink } from './subject.ts';

const PolicyDocument = builder.prismaObject('PolicyDocument', {
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    kind: t.expose('kind', { type: DocumentKind }),
    title: t.exposeString('title'),
    reference: t.exposeString('reference', { nullable: true }),
    askedOn: t.expose('askedOn', { type: 'PartialDate', nullable: true }),
    answeredOn: t.expose('answeredOn', { type: 'PartialDate', nullable: true }),
    publishedOn: t.expose('publishedOn', { type: 'PartialDate', nullable: true }),
    addressee: t.exposeString('addressee', { nullable: true }),
    url: t.expose('url', { type: 'URL', nullable: true }),
    publisher: t.field({
      type: Organisation,
      nullable: true,
      description: 'The organisation that published it; null where it is not among those of the graph.',
      resolve: ({ publisherId: id }) => (id ? { id } : null),
    }),
    summary: t.text('summary', { description: 'What it says on the matters of this graph.', nullable: true }),
    subjects: t.field({
      type: [PolicySubjectLink],
      description: 'The spaces, networks, hubs, partnerships, programmes and calls of which it speaks.',
      resolve: ({ id }, _args, { load }) => load.subjectsOfDocument.load(id),
    }),
    sources: t.sources(),
  }),
});

datedEntity(builder, PolicyDocument, 'id', ({ id }, { load }) => loadEntity(load.policyDocument, 'PolicyDocument', id));

builder.queryField('policyDocument', (t) =>
  t.field({
    type: 'PolicyDocument',
    nullable: true,
    description: 'One policy document, found by exactly one of `id` and `slug`; null where there is none.',
    args: {
      id: t.arg.id({ description: 'Identifier; begins with `doc_`.' }),
      slug: t.arg.string({ description: 'Stable readable name.' }),
    },
    resolve: (_root, args, { db }) =>
      db.policyDocument.findUnique({ where: identityOf(args, 'PolicyDocument', 'doc') }),
  }),
);
