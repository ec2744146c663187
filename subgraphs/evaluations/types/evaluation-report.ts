import { askFor } from '@cdw/kernel/foreign.ts';
import type { Language } from '@cdw/kernel/language.ts';
import { builder } from '../builder.ts';
import { FIGURES_PER_EVALUATION_MAX } from '../limits.ts';
import { contentOf } from '../report/content.ts';
import type { ReportContent } from '../report/content-type.ts';
import { asCsv } from '../report/csv.ts';
import { labelled, labelsIn } from '../report/labels.ts';
import { asMarkdown } from '../report/markdown.ts';
import { ReportFormat } from './report-format.ts';

const UNKNOWN = {
  noGraph:
    'What the things of a report are called is not known, since this service does not know its gateway. Set GATEWAY_URL, or ask through the gateway.',
  noAnswer:
    'What the things of a report are called is not known: the part of the graph that keeps them does not answer. Please try again later.',
};

builder.prismaObjectField('Evaluation', 'report', (t) =>
  t.string({
    nullable: true,
    description: `What it says, written out with the source of every figure. Of an evaluation that was published here it is frozen: later corrections do not change it. Of any other it is what is public now, of ${FIGURES_PER_EVALUATION_MAX.toLocaleString('en')} figures at most.`,
    args: {
      format: t.arg({ type: ReportFormat, defaultValue: 'MARKDOWN', required: true, description: 'In which form.' }),
      lang: t.arg.language(),
    },
    resolve: async (evaluation, { format, lang }, { db, graph, load }) => {
      const frozen = await load.reportOfEvaluation.load(evaluation.id);
      const content = frozen
        ? (frozen.content as ReportContent)
        : await contentOf(db, evaluation, labelsIn(await askFor(graph, await labelled(db, evaluation.id), UNKNOWN)));
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
      return `${JSON.stringify({ ...content, isFrozen }, undefined, 2)}\n`;
  }
}
