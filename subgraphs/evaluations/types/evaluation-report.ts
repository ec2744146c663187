import type { Language } from '@cdw/kernel/language.ts';
import { builder } from '../builder.ts';
import { FIGURES_PER_EVALUATION_MAX } from '../limits.ts';
import { contentOf } from '../report/content.ts';
import { type ReportContent, reportContent } from '../report/content-type.ts';
import { asCsv } from '../report/csv.ts';
import { asJson } from '../report/json.ts';
import { knownLabels, labelled } from '../report/labels.ts';
import { asMarkdown } from '../report/markdown.ts';
import { ReportFormat } from './report-format.ts';

builder.prismaObjectField('Evaluation', 'report', (t) =>
  t.string({
    nullable: true,
    description: `What it says, written out with the source of every figure. Of an evaluation that was published here it is frozen: later corrections do not change it. Of any other it is what is public now, of ${FIGURES_PER_EVALUATION_MAX.toLocaleString('en')} figures at most; what cannot be asked for its name stands there by its identifier, and the report says so.`,
    args: {
      format: t.arg({ type: ReportFormat, defaultValue: 'MARKDOWN', required: true, description: 'In which form.' }),
      lang: t.arg.language(),
    },
    resolve: async (evaluation, { format, lang }, { db, graph, load }) => {
      const frozen = await load.reportOfEvaluation.load(evaluation.id);
      const content = frozen
        ? reportContent.parse(frozen.content)
        : await contentOf(db, evaluation, await knownLabels(graph, await labelled(db, evaluation.id)));
      return written(content, format, frozen !== null, lang ?? 'FR');
    },
  }),
);

function written(
  content: ReportContent,
  format: typeof ReportFormat.$inferType,
  isFrozen: boolean,
  language: Language,
): string {
  switch (format) {
    case 'MARKDOWN':
      return asMarkdown(content, isFrozen, language);
    case 'CSV':
      return asCsv(content, language);
    case 'JSON':
      return asJson(content, isFrozen);
  }
}
