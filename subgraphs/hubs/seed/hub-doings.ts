import { localizedColumns } from '@cdw/kernel/language.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import type { References } from '@cdw/kernel/seed/references.ts';
import { orderDay } from '@cdw/kernel/seed/successive.ts';
import { validity } from '@cdw/kernel/validity.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { HubRow } from './hub-row.ts';
import { CREATIVE_HUB } from './nouns.ts';

export const services = (row: HubRow, references: References): Prisma.HubServiceCreateManyInput[] =>
  row.services.map(({ name, sources, ...service }, index) => ({
    ...service,
    id: seededId('hsv', `${row.slug} ${index}`),
    hubId: references.id(CREATIVE_HUB, row.slug, row, 'slug'),
    ...localizedColumns('name', name),
    ...validity(service),
    sourceKeys: references.sources(sources, row, `services.${index}.sources`),
  }));

export const activities = (row: HubRow, references: References): Prisma.HubActivityCreateManyInput[] =>
  row.activities.map(({ title, sources, ...activity }, index) => ({
    ...activity,
    id: seededId('hac', `${row.slug} ${index}`),
    hubId: references.id(CREATIVE_HUB, row.slug, row, 'slug'),
    ...localizedColumns('title', title),
    heldFirstDay: orderDay(activity.heldOn),
    sourceKeys: references.sources(sources, row, `activities.${index}.sources`),
  }));

export const staff = (row: HubRow, references: References): Prisma.HubStaffCreateManyInput[] =>
  row.staff.map(({ sources, ...figure }, index) => ({
    ...figure,
    id: seededId('hst', `${row.slug} ${index}`),
    hubId: references.id(CREATIVE_HUB, row.slug, row, 'slug'),
    statedFirstDay: orderDay(figure.statedOn),
    sourceKeys: references.sources(sources, row, `staff.${index}.sources`),
  }));
