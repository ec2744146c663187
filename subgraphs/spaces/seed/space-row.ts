import {
  count,
  datedName,
  euro,
  latitude,
  localized,
  longitude,
  nis,
  partialDate,
  period,
  slug,
  sources,
  url,
} from '@cdw/kernel/seed/fields.ts';
import type { Row } from '@cdw/kernel/seed/read.ts';
import { z } from 'zod';
import {
  CoordinatePrecision,
  Facility,
  OperatorRole,
  PublishedSetting,
  SpaceKind,
  SpaceStatus,
  Vat,
} from '../generated/prisma/enums.ts';
import { openingHoursFault } from '../opening-hours.ts';

const note = z.string().optional();

const openingHours = z.string().superRefine((hours, context) => {
  const fault = openingHoursFault(hours);
  if (fault)
    context.addIssue({ code: 'custom', message: `not opening hours in the syntax of OpenStreetMap: ${fault}` });
});

const premises = z.strictObject({
  site: z.string().optional(),
  isMain: z.boolean().default(true),
  building: z.string().optional(),
  street: z.string().optional(),
  postalCode: z
    .string()
    .regex(/^\d{4}$/, 'expected a postal code: four digits, in quotes')
    .optional(),
  locality: z.string().optional(),
  municipality: nis,
  latitude,
  longitude,
  precision: z.enum(CoordinatePrecision),
  workplaceCount: count.optional(),
  capacityPersons: count.optional(),
  surfaceM2: count.optional(),
  buildingSurfaceM2: count.optional(),
  meetingRoomCount: count.optional(),
  trainingRoomCount: count.optional(),
  officeCount: count.optional(),
  parkingPlaceCount: count.optional(),
  note,
  ...period,
  sources,
});

/** What a row of `spaces.yaml` holds. */
export const spaceRow = z.strictObject({
  slug,
  kind: z.enum(SpaceKind),
  website: url.optional(),
  openedOn: partialDate.optional(),
  closedOn: partialDate.optional(),
  openingHours: openingHours.optional(),
  facilities: z.array(z.enum(Facility)).default([]),
  note,
  names: z.array(datedName).min(1),
  statuses: z
    .array(z.strictObject({ status: z.enum(SpaceStatus), confirmedOn: partialDate.optional(), ...period, sources }))
    .default([]),
  premises: z.array(premises).min(1),
  operators: z
    .array(z.strictObject({ organisation: slug, role: z.enum(OperatorRole), ...period, sources }))
    .default([]),
  memberships: z
    .array(
      z.strictObject({
        network: slug,
        isFounding: z.boolean(),
        publishedSetting: z.enum(PublishedSetting).optional(),
        note,
        ...period,
        sources,
      }),
    )
    .default([]),
  plans: z
    .array(
      z.strictObject({
        name: localized,
        daysPerMonth: count.optional(),
        isUnlimited: z.boolean(),
        priceEurPerMonth: euro,
        vat: z.enum(Vat).optional(),
        meetingRoomHours: count.optional(),
        note,
        ...period,
        sources,
      }),
    )
    .default([]),
  sources,
});

export type SpaceRow = Row<z.infer<typeof spaceRow>>;
