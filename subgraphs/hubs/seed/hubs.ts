import { localizedColumns } from '@cdw/kernel/language.ts';
import { searchable } from '@cdw/kernel/searchable.ts';
import { readYaml } from '@cdw/kernel/seed/read.ts';
import type { References } from '@cdw/kernel/seed/references.ts';
import { searchableOf } from '@cdw/kernel/seed/searchable-of.ts';
import { seedFile } from '@cdw/kernel/seed/seed.ts';
import { orderDay } from '@cdw/kernel/seed/successive.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { activities, services, staff } from './hub-doings.ts';
import { names, sites, statuses } from './hub-history.ts';
import { partners, spaces } from './hub-links.ts';
import { type HubRow, hubRow } from './hub-row.ts';
import { CREATIVE_HUB } from './nouns.ts';
import { readProvinceByMunicipality } from './provinces.ts';

type Rows = {
  hubs: Prisma.CreativeHubCreateManyInput[];
  names: Prisma.HubNameCreateManyInput[];
  statuses: Prisma.HubStatusPeriodCreateManyInput[];
  sites: Prisma.HubSiteCreateManyInput[];
  partners: Prisma.HubPartnerCreateManyInput[];
  spaces: Prisma.HubSpaceCreateManyInput[];
  services: Prisma.HubServiceCreateManyInput[];
  activities: Prisma.HubActivityCreateManyInput[];
  staff: Prisma.HubStaffCreateManyInput[];
};

export function readHubs(references: References): Rows {
  const rows = readYaml(seedFile(CREATIVE_HUB.file), hubRow);
  const provinces = readProvinceByMunicipality();
  return {
    hubs: rows.map((row) => hub(row, references)),
    names: rows.flatMap((row) => names(row, references)),
    statuses: rows.flatMap((row) => statuses(row, references)),
    sites: rows.flatMap((row) => sites(row, references, provinces)),
    partners: rows.flatMap((row) => partners(row, references)),
    spaces: rows.flatMap((row) => spaces(row, references)),
    services: rows.flatMap((row) => services(row, references)),
    activities: rows.flatMap((row) => activities(row, references)),
    staff: rows.flatMap((row) => staff(row, references)),
  };
}

function hub(row: HubRow, references: References): Prisma.CreativeHubCreateManyInput {
  const places = row.sites.flatMap(({ building, locality }) => [building, locality]);
  return {
    id: references.id(CREATIVE_HUB, row.slug, row, 'slug'),
    slug: row.slug,
    website: row.website ?? null,
    launchedOn: row.launchedOn ?? null,
    launchedFirstDay: orderDay(row.launchedOn),
    generations: row.generations,
    d4wConcept: row.d4wConcept ?? null,
    ...(row.description && localizedColumns('description', row.description)),
    note: row.note ?? null,
    searchText: searchableOf(...row.names, ...places, row.description),
    sortName: searchable(row.names.find(({ isFormer }) => !isFormer)?.fr ?? row.slug),
    sourceKeys: references.sources(row.sources, row),
  };
}
