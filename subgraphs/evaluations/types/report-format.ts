import { builder } from '../builder.ts';

export const ReportFormat = builder.enumType('ReportFormat', {
  description: 'In which form a report is written.',
  values: {
    MARKDOWN: { description: 'For people: everything, with a table of the figures.' },
    CSV: {
      description:
        'For spreadsheets: the figures, one a row, as RFC 4180 has it. A text that would be taken for a formula gets a quote before it; parts stand in one cell, as `setting/urban=8; setting/rural=13`.',
    },
    JSON: {
      description:
        'For programs: everything, in all languages, as `schema/evaluation-report.schema.json` describes it.',
    },
  } as const,
});
