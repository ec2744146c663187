import { NAME_CHARACTERS_MAX, NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { searchableOf } from '@cdw/kernel/seed/searchable-of.ts';
import { orderDay } from '@cdw/kernel/seed/successive.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { recorded } from '@cdw/kernel/writing/recorded.ts';
import { referenceTo } from '@cdw/kernel/writing/references.ts';
import { newSlug } from '@cdw/kernel/writing/slugs.ts';
import { keepSources } from '@cdw/kernel/writing/sources.ts';
import { checkedText, checkedTexts } from '@cdw/kernel/writing/texts.ts';
import { byOrganisations, written } from '@cdw/kernel/writing/written.ts';
import { builder } from '../builder.ts';
import { ORGANISATION } from '../foreign.ts';
import { optionalDate, optionalText, slugField, subjectsField, WRITE } from '../input-fields.ts';
import { keepersOfSubjects } from '../keepers.ts';
import { COMMITMENT } from '../kinds.ts';
import { LEDGER } from '../ledger.ts';
import { newSubjects, subjectsNamed } from '../new-subjects.ts';
import type { Tables } from '../snapshots.ts';
import { DocumentKind } from '../types/document-kind.ts';

const AttachPolicyDocumentInput = builder.inputType('AttachPolicyDocumentInput', {
  description: 'A document in which public action is asked about, decided, described or studied.',
  fields: (t) => ({
    kind: t.field({ type: DocumentKind, required: true, description: 'What sort of document it is.' }),
    title: t.string({
      required: true,
      description: 'Its title, in its own language, or what it is where it bears none; 2,000 characters at most.',
    }),
    slug: slugField(t, 'title'),
    reference: t.string({ description: 'Number that its publisher gives it (`481 (2015-2016) 1`).' }),
    askedOn: optionalDate(t, 'When a question was asked'),
    answeredOn: optionalDate(t, 'When a question was answered'),
    publishedOn: optionalDate(t, 'When it was published or taken; of a question, when it was answered, if left out'),
    addressee: t.string({ description: 'The office to which a question was put, in French; never a person.' }),
    url: t.field({ type: 'URL', description: 'Where it can be read.' }),
    publisher: t.id({ description: 'Identifier of the organisation that published it; begins with `org_`.' }),
    summary: optionalText(t, 'What it says on the matters of this graph; 2,000 characters at most.'),
    subjects: subjectsField(t, 'of which it speaks'),
    sources: t.sources(),
  }),
});

builder.mutationField('attachPolicyDocument', (t) =>
  t.field({
    type: 'PolicyDocument',
    nullable: true,
    description:
      'Adds a document, attached to that of which it speaks. The agency may; of programmes and calls only, also who organises, funds or coordinates all of them.',
    authScopes: WRITE,
    args: {
      input: t.arg({ type: AttachPolicyDocumentInput, required: true, description: 'Which document, and to what.' }),
    },
    resolve: async (_root, { input }, context) => {
      const ids = input.subjects.map(String);
      const { publisher, summary, askedOn, answeredOn } = input;
      const publishers = referenceTo(ORGANISATION, publisher, 'input.publisher');
      const refers = [...publishers, ...subjectsNamed(ids)];
      const keepers = ({ tables }: { tables: Tables }) => keepersOfSubjects(tables, ids);
      const right = byOrganisations(context.viewer, keepers, COMMITMENT.who);
      const intent = { mutation: 'attachPolicyDocument', input, right, refers };
      const document = await written<Tables>(context, 'programmes', intent, async (tables, faults) => {
        const title = checkedText(faults, 'input.title', input.title, NOTE_CHARACTERS_MAX) ?? '';
        const reference = checkedText(faults, 'input.reference', input.reference, NAME_CHARACTERS_MAX);
        const addressee = checkedText(faults, 'input.addressee', input.addressee, NAME_CHARACTERS_MAX);
        const summaries = summary && checkedTexts(faults, 'input.summary', 'summary', summary, NOTE_CHARACTERS_MAX);
        const subjects = await newSubjects(tables, faults, ids, 1);
        const isTaken = async (key: string) => (await tables.policyDocument.count({ where: { slug: key } })) > 0;
        const slug = await newSlug(faults, input.slug, title, isTaken);
        const sourceKeys = await keepSources(tables, 'programmes', input.sources, faults);
        faults.settle();
        const id = newId('doc');
        const deed = { type: 'PolicyDocument', id, kind: 'ATTACHED', actor: context.viewer.actor } as const;
        await recorded(LEDGER, tables, deed, async () => {
          const publishedOn = input.publishedOn ?? answeredOn ?? null;
          await tables.policyDocument.create({
            data: {
              id,
              slug,
              kind: input.kind,
              title,
              reference,
              askedOn: askedOn ?? null,
              answeredOn: answeredOn ?? null,
              publishedOn,
              orderDay: orderDay(publishedOn ?? askedOn ?? undefined),
              addressee,
              url: input.url?.href ?? null,
              publisherId: publisher ?? null,
              ...summaries,
              searchText: searchableOf(title, reference, summary),
              sourceKeys,
            },
          });
          const links = subjects.map((subject) => ({ ...subject, ownerId: id, sourceKeys }));
          await tables.documentSubject.createMany({ data: links });
        });
        return id;
      });
      return await loadReferred(context.load.policyDocument, document);
    },
  }),
);
