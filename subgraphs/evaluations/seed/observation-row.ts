import { count, localized, partialDate, period, slug, sources } from '@cdw/kernel/seed/fields.ts';
import type { Row } from '@cdw/kernel/seed/read.ts';
import { z } from 'zod';
import { ObservationQualifier, ObservationStatus } from '../generated/prisma/enums.ts';
import { decimal } from './decimal.ts';
import { subject } from './subject.ts';

/** What a row of `observations.yaml` holds. */
export const observationRow = z.strictObject({
  slug,
  indicator: slug,
  subject,
  evaluation: slug.optional(),
  ...period,
  value: decimal,
  valueMax: decimal.optional(),
  qualifier: z.enum(ObservationQualifier).default('EXACT'),
  sampleSize: count.optional(),
  population: count.optional(),
  target: z.strictObject({ value: decimal, dueOn: partialDate.optional() }).optional(),
  parts: z.array(z.strictObject({ dimension: slug, key: slug, label: localized, value: decimal })).default([]),
  nonRespondents: z
    .array(z.strictObject({ space: slug.optional(), publishedName: z.string().min(1), sources }))
    .default([]),
  status: z.enum(ObservationStatus).default('PUBLISHED'),
  supersedes: slug.optional(),
  note: z.string().optional(),
  sources,
});

export type ObservationRow = Row<z.infer<typeof observationRow>>;
