import { z } from 'zod';
import { type ReportContent, reportContent } from './content-type.ts';
import { hasAllNames } from './names.ts';

/** A report as programs read it. */
export const reportDocument = reportContent.extend({
  isFrozen: z.boolean().describe('Whether it was written down when the evaluation was published, and never changes.'),
  hasAllNames: z.boolean().describe('Whether all things have their name; else some could not be asked, or are gone.'),
});

/** What the JSON of a report holds, as JSON Schema has it: `schema/evaluation-report.schema.json`. */
export const reportJsonSchema = (): string =>
  `${JSON.stringify({ title: 'Report of an evaluation', ...z.toJSONSchema(reportDocument) }, undefined, 2)}\n`;

export function asJson(content: ReportContent, isFrozen: boolean): string {
  const document: z.infer<typeof reportDocument> = { ...content, isFrozen, hasAllNames: hasAllNames(content) };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
