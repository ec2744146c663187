import { searchable } from '@cdw/kernel/searchable.ts';
import type { Tables } from './snapshots.ts';

/** The text of a row in all languages, from the columns of one prefix. */
const inAllLanguages = (row: object, prefix: string): unknown[] =>
  ['Fr', 'Nl', 'De', 'En'].map((language) => (row as Record<string, unknown>)[`${prefix}${language}`]);

/** Brings the text by which an evaluation is found up to its title, questions, note, and to what it found once that is everybody's. */
export async function refreshEvaluationSearch(tables: Tables, id: string): Promise<void> {
  const { questions, findings, ...row } = await tables.evaluation.findUniqueOrThrow({
    where: { id },
    include: { questions: { orderBy: { position: 'asc' } }, findings: { orderBy: { position: 'asc' } } },
  });
  const texts = [
    ...inAllLanguages(row, 'title'),
    ...questions.flatMap((question) => inAllLanguages(question, 'text')),
    ...(row.status === 'PUBLISHED' ? findings.flatMap((finding) => inAllLanguages(finding, 'statement')) : []),
    row.note,
  ];
  const searchText = searchable(texts.filter((text) => typeof text === 'string').join(' '));
  await tables.evaluation.update({ where: { id }, data: { searchText } });
}
