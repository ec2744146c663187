import { count, datedName, localized, nis, partialDate, period, slug, sources, url } from '@cdw/kernel/seed/fields.ts';
import type { Row } from '@cdw/kernel/seed/read.ts';
import { z } from 'zod';
import {
  HubActivityKind,
  HubGeneration,
  HubPartnerRole,
  HubServiceKind,
  HubSpaceRelation,
  HubStatus,
} from '../generated/prisma/enums.ts';

const note = z.string().optional();

const name = datedName
  .extend({ isFormer: z.boolean().default(false) })
  .refine(
    ({ isFormer, validFrom, validThrough }) => validThrough !== undefined || !(isFormer && validFrom !== undefined),
    'a former name of which the beginning is known needs its end too; otherwise leave both out',
  );

const site = z
  .strictObject({
    building: z.string().optional(),
    locality: z.string().optional(),
    municipality: nis.optional(),
    province: nis.optional(),
    note,
    ...period,
    sources,
  })
  .refine(
    ({ municipality, province }) => (municipality === undefined) !== (province === undefined),
    'expected either a municipality or, where it is not known, a province',
  );

const fullTimeEquivalents = z
  .string('expected a figure in quotes, so that it stays exact: "3.5"')
  .regex(/^\d{1,5}(\.\d{1,2})?$/, 'expected full-time equivalents with at most two decimals: "3.5"');

const staff = z
  .strictObject({
    staffFte: fullTimeEquivalents.optional(),
    headcountMin: count.optional(),
    headcountMax: count.optional(),
    statedOn: partialDate.optional(),
    note,
    sources,
  })
  .refine(
    ({ headcountMin, headcountMax }) =>
      headcountMin === undefined || headcountMax === undefined
        ? headcountMin === headcountMax
        : headcountMin <= headcountMax,
    'expected `headcountMin` and `headcountMax`, the first not above the second, or neither',
  )
  .refine(
    ({ staffFte, headcountMin }) => staffFte !== undefined || headcountMin !== undefined,
    'expected `staffFte` or a headcount',
  );

/** What a row of `hubs.yaml` holds. */
export const hubRow = z.strictObject({
  slug,
  generations: z.array(z.enum(HubGeneration)).min(1),
  launchedOn: partialDate.optional(),
  website: url.optional(),
  d4wConcept: url.optional(),
  description: localized.optional(),
  note,
  names: z.array(name).min(1),
  statuses: z
    .array(z.strictObject({ status: z.enum(HubStatus), confirmedOn: partialDate.optional(), note, ...period, sources }))
    .default([]),
  sites: z.array(site).min(1),
  partners: z
    .array(z.strictObject({ organisation: slug, role: z.enum(HubPartnerRole), note, ...period, sources }))
    .default([]),
  spaces: z
    .array(z.strictObject({ space: slug, relation: z.enum(HubSpaceRelation), note, ...period, sources }))
    .default([]),
  services: z
    .array(z.strictObject({ kind: z.enum(HubServiceKind), name: localized, note, ...period, sources }))
    .default([]),
  activities: z
    .array(
      z.strictObject({
        kind: z.enum(HubActivityKind),
        title: localized,
        heldOn: partialDate.optional(),
        note,
        sources,
      }),
    )
    .default([]),
  staff: z.array(staff).default([]),
  sources,
});

export type HubRow = Row<z.infer<typeof hubRow>>;
