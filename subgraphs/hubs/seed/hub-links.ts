import { seededId } from '@cdw/kernel/seed/ids.ts';
import type { References } from '@cdw/kernel/seed/references.ts';
import { validity } from '@cdw/kernel/validity.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { HubRow } from './hub-row.ts';
import { CREATIVE_HUB, ORGANISATION, SPACE } from './nouns.ts';

export const partners = (row: HubRow, references: References): Prisma.HubPartnerCreateManyInput[] =>
  row.partners.map(({ organisation, sources, ...partner }, index) => ({
    ...partner,
    id: seededId('hbp', `${row.slug} ${index}`),
    hubId: references.id(CREATIVE_HUB, row.slug, row, 'slug'),
    organisationId: references.id(ORGANISATION, organisation, row, `partners.${index}.organisation`),
    ...validity(partner),
    sourceKeys: references.sources(sources, row, `partners.${index}.sources`),
  }));

export const spaces = (row: HubRow, references: References): Prisma.HubSpaceCreateManyInput[] =>
  row.spaces.map(({ space, sources, ...link }, index) => ({
    ...link,
    id: seededId('hbs', `${row.slug} ${index}`),
    hubId: references.id(CREATIVE_HUB, row.slug, row, 'slug'),
    spaceId: references.id(SPACE, space, row, `spaces.${index}.space`),
    ...validity(link),
    sourceKeys: references.sources(sources, row, `spaces.${index}.sources`),
  }));
