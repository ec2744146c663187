import { z } from 'zod';
import { isPartialDate } from '../partial-date.ts';

/** The fields that seed files share: each says what it expects when it is given something else. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a slug: small letters, digits and single hyphens');

export const partialDate = z
  .union([z.string(), z.number().transform(String)])
  .refine(
    isPartialDate,
    'expected a date that exists, to the precision known: 2016, 2016-10, 2016-10-05 or 2016-23 (autumn)',
  );

export const period = { validFrom: partialDate.optional(), validThrough: partialDate.optional() };

export const sources = z
  .array(slug, 'expected the keys of the sources that state this, from sources.yaml')
  .min(1, 'a fact needs at least one source');

/** A text in up to four languages, French always. */
export const localized = z.strictObject({
  fr: z.string().min(1),
  nl: z.string().min(1).optional(),
  de: z.string().min(1).optional(),
  en: z.string().min(1).optional(),
});

export const nis = z
  .union([z.string(), z.number().transform(String)])
  .refine((code) => /^\d{5}$/.test(code), 'expected a NIS code: five digits');

export const url = z.url({ protocol: /^https?$/, error: 'expected an address that begins with http:// or https://' });

export const latitude = z.number().min(-90).max(90);
export const longitude = z.number().min(-180).max(180);
export const count = z.int().min(0);
