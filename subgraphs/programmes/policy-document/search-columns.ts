import { searchableOf } from '@cdw/kernel/seed/searchable-of.ts';
import { orderDay } from '@cdw/kernel/seed/successive.ts';
import type { Tables } from '../tables.ts';

/** Brings what a document is found and ordered by up to what it says. */
export async function refreshDocumentSearch(tables: Tables, id: string): Promise<void> {
  const row = await tables.policyDocument.findUniqueOrThrow({ where: { id } });
  const { title, reference, summaryFr, summaryNl, summaryDe, summaryEn } = row;
  const searchText = searchableOf(title, reference, summaryFr, summaryNl, summaryDe, summaryEn);
  const day = orderDay(row.publishedOn ?? row.answeredOn ?? row.askedOn ?? undefined);
  await tables.policyDocument.update({ where: { id }, data: { searchText, orderDay: day } });
}
