import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { fromDay, LAST_DAY } from '@cdw/kernel/days.ts';
import { address, localized, reference, text, value } from '@cdw/kernel/facts/columns.ts';
import { defineDetails, factsOf } from '@cdw/kernel/facts/define-fact.ts';
import type { Entity } from '@cdw/kernel/facts/entity.ts';
import { snapshotRows } from '@cdw/kernel/facts/snapshot-rows.ts';
import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadEntity } from '@cdw/kernel/loaders.ts';
import { identityOf } from '@cdw/kernel/lookup.ts';
import { builder } from '../builder.ts';
import { concernedBy } from '../concerned.ts';
import type { Context } from '../context.ts';
import type { PolicyDocument as PolicyDocumentRow } from '../generated/prisma/client.ts';
import { KEEPERS_OF_SUBJECTS, keepersOfSubjects } from '../keepers.ts';
import type { Loaders } from '../loaders.ts';
import { ORGANISATION } from '../references/foreign.ts';
import { Organisation } from '../references/organisation.ts';
import type { Tables } from '../tables.ts';
import { DocumentKind } from './document-kind.ts';
import { refreshDocumentSearch } from './search-columns.ts';

const PUBLISHED =
  'When the document was published or taken, to the precision known; of a question, when it was answered, where nothing else is given.';

/** A document in which public action is asked about, decided, described or studied. Of what it speaks stands beside this file. */
export const POLICY_DOCUMENT: Entity<Tables, 'PolicyDocument', PolicyDocumentRow> = {
  type: 'PolicyDocument',
  noun: 'document',
  argument: 'document',
  prefix: 'doc',
  path: 'input.document',
  table: 'policyDocument',
  scope: 'programmes:write',
  ledger: {
    schema: 'programmes',
    rowsOf: (tables, _type, where) => snapshotRows(POLICY_DOCUMENT, tables, where),
    concernedBy,
  },
  find: (tables, id) => tables.policyDocument.findUnique({ where: { id } }),
  load: ({ load }: Context) => load.policyDocument,
  keepers: async (tables, { id: ownerId }) => {
    const subjects = await tables.documentSubject.findMany({ where: { ownerId } });
    return await keepersOfSubjects(
      tables,
      subjects.map(({ subjectId }) => subjectId),
    );
  },
  who: KEEPERS_OF_SUBJECTS,
  details: {
    kind: value(DocumentKind, 'What sort of document it is.', { isRequired: true }),
    title: text('Title of the document, or what it is where it bears none, in its own language.', {
      isRequired: true,
      charactersMax: NOTE_CHARACTERS_MAX,
    }),
    reference: text(
      'Number that its publisher gives it (`481 (2015-2016) 1`); null where it has none, or no source tells.',
    ),
    askedOn: value('PartialDate', 'When a question was asked, to the precision known; null for other documents.'),
    answeredOn: value('PartialDate', 'When a question was answered, to the precision known; null for other documents.'),
    publishedOn: {
      ...value('PartialDate', PUBLISHED),
      output: (t) =>
        t.field({
          type: 'PartialDate',
          nullable: true,
          description: PUBLISHED,
          resolve: ((row: PolicyDocumentRow) => row.publishedOn ?? row.answeredOn) as never,
        }) as never,
    },
    addressee: text('The office to which a question was put, in French; never a person. Null for other documents.'),
    url: address('Where the document can be read; null where it has no address.'),
    publisher: reference(
      ORGANISATION,
      'The organisation that published it; null where it is not among those of the graph.',
      { type: Organisation, column: 'publisherId' },
    ),
    summary: localized('What the document says on the matters of this graph.', { charactersMax: NOTE_CHARACTERS_MAX }),
  },
  initial: { searchText: '', orderDay: fromDay(LAST_DAY) },
  facts: [],
  refresh: refreshDocumentSearch,
};

/** Declares a kind of fact of a document. */
export const documentFact = factsOf<Loaders>(builder, POLICY_DOCUMENT);

const PolicyDocument = builder.prismaObject('PolicyDocument', {
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    version: t.exposeInt('version'),
    sources: t.sources(),
  }),
});

defineDetails(builder, POLICY_DOCUMENT);

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
