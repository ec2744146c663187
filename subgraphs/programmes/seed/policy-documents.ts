import { localizedColumns } from '@cdw/kernel/language.ts';
import { localized, partialDate, slug, sources, url } from '@cdw/kernel/seed/fields.ts';
import { type Row, readYaml } from '@cdw/kernel/seed/read.ts';
import type { References } from '@cdw/kernel/seed/references.ts';
import { searchableOf } from '@cdw/kernel/seed/searchable-of.ts';
import { seedFile } from '@cdw/kernel/seed/seed.ts';
import { orderDay } from '@cdw/kernel/seed/successive.ts';
import { z } from 'zod';
import type { Prisma } from '../generated/prisma/client.ts';
import { DocumentKind } from '../generated/prisma/enums.ts';
import { DOCUMENT, ORGANISATION } from './nouns.ts';
import { subject, subjectRows } from './subjects.ts';

const documentRow = z.strictObject({
  slug,
  kind: z.enum(DocumentKind),
  title: z.string().min(1),
  reference: z.string().min(1).optional(),
  askedOn: partialDate.optional(),
  answeredOn: partialDate.optional(),
  publishedOn: partialDate.optional(),
  addressee: z.string().min(1).optional(),
  url: url.optional(),
  publisher: slug.optional(),
  summary: localized.optional(),
  subjects: z.array(subject).default([]),
  sources,
});

type DocumentRow = Row<z.infer<typeof documentRow>>;

export function readPolicyDocuments(references: References) {
  const rows = readYaml(seedFile(DOCUMENT.file), documentRow);
  const idOf = (row: DocumentRow): string => references.id(DOCUMENT, row.slug, row, 'slug');
  return {
    policyDocuments: rows.map((row) => policyDocument(row, idOf(row), references)),
    documentSubjects: rows.flatMap((row) => subjectRows(row.subjects, idOf(row), row, references)),
  };
}

function policyDocument(row: DocumentRow, id: string, references: References): Prisma.PolicyDocumentCreateManyInput {
  const publishedOn = row.publishedOn ?? row.answeredOn;
  return {
    id,
    slug: row.slug,
    kind: row.kind,
    title: row.title,
    reference: row.reference ?? null,
    askedOn: row.askedOn ?? null,
    answeredOn: row.answeredOn ?? null,
    publishedOn: publishedOn ?? null,
    orderDay: orderDay(publishedOn ?? row.askedOn),
    addressee: row.addressee ?? null,
    url: row.url ?? null,
    publisherId: references.optionalId(ORGANISATION, row.publisher, row, 'publisher'),
    ...(row.summary && localizedColumns('summary', row.summary)),
    searchText: searchableOf(row.title, row.reference, row.summary),
    sourceKeys: references.sources(row.sources, row),
  };
}
