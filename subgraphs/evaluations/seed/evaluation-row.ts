import { localized, partialDate, period, slug, sources } from '@cdw/kernel/seed/fields.ts';
import type { Row } from '@cdw/kernel/seed/read.ts';
import { z } from 'zod';
import { EvaluationStatus } from '../generated/prisma/enums.ts';
import { subject } from './subject.ts';

/** What a row of `evaluations.yaml` holds. */
export const evaluationRow = z.strictObject({
  slug,
  title: localized,
  status: z.enum(EvaluationStatus),
  announcedOn: partialDate.optional(),
  publishedOn: partialDate.optional(),
  ...period,
  commissionedBy: z.array(slug).default([]),
  conductedBy: z.array(slug).default([]),
  contractReference: z.string().min(1).optional(),
  subjects: z.array(subject).min(1),
  questions: z.array(localized.extend({ sources })).default([]),
  findings: z.array(localized.extend({ observation: slug.optional(), sources })).default([]),
  note: z.string().optional(),
  sources,
});

export type EvaluationRow = Row<z.infer<typeof evaluationRow>>;
