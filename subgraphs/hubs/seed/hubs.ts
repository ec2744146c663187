import { fromDay, LAST_DAY } from '@cdw/kernel/days.ts';
import { localizedColumns } from '@cdw/kernel/language.ts';
import { firstDayOf } from '@cdw/kernel/partial-date.ts';
import { searchable } from '@cdw/kernel/searchable.ts';
import { readYaml } from '@cdw/kernel/seed/read.ts';
import type { References } from '@cdw/kernel/seed/references.ts';
import { seedFile } from '@cdw/kernel/seed/seed.ts';
import { overlap, type Period } from '@cdw/kernel/validity.ts';
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
  for (const row of rows) refuseOverlaps(row, references);
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

function refuseOverlaps(row: HubRow, references: References): void {
  const successions: Record<string, readonly Period[]> = {
    names: row.names.filter(({ isFormer, validThrough }) => !isFormer || validThrough !== undefined),
    statuses: row.statuses,
    sites: row.sites,
  };
  for (const [field, periods] of Object.entries(successions)) {
    if (overlap(periods))
      references.report(row, field, 'two of them hold on the same day; end one before the other begins');
  }
}

function hub(row: HubRow, references: References): Prisma.CreativeHubCreateManyInput {
  const texts = [
    ...row.names.flatMap(({ fr, nl, de, en }) => [fr, nl, de, en]),
    ...row.sites.flatMap(({ building, locality }) => [building, locality]),
    ...Object.values(row.description ?? {}),
  ];
  return {
    id: references.id(CREATIVE_HUB, row.slug, row, 'slug'),
    slug: row.slug,
    website: row.website ?? null,
    launchedOn: row.launchedOn ?? null,
    launchedFirstDay: fromDay(row.launchedOn ? firstDayOf(row.launchedOn) : LAST_DAY),
    generations: row.generations,
    d4wConcept: row.d4wConcept ?? null,
    ...(row.description && localizedColumns('description', row.description)),
    note: row.note ?? null,
    searchText: searchable(texts.filter(Boolean).join(' ')),
    sortName: searchable(row.names.find(({ isFormer }) => !isFormer)?.fr ?? row.slug),
    sourceKeys: references.sources(row.sources, row),
  };
}
