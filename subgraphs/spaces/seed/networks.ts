import { localizedColumns } from '@cdw/kernel/language.ts';
import { sortable } from '@cdw/kernel/searchable.ts';
import { datedName, localized, partialDate, period, slug, sources, url } from '@cdw/kernel/seed/fields.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { type Row, readYaml } from '@cdw/kernel/seed/read.ts';
import type { References } from '@cdw/kernel/seed/references.ts';
import { searchableOf } from '@cdw/kernel/seed/searchable-of.ts';
import { seedFile } from '@cdw/kernel/seed/seed.ts';
import { successiveNames } from '@cdw/kernel/seed/successive.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { z } from 'zod';
import type { Prisma } from '../generated/prisma/client.ts';
import { NETWORK, ORGANISATION } from './nouns.ts';

const networkRow = z.strictObject({
  slug,
  names: z.array(datedName).min(1),
  website: url.optional(),
  foundedOn: partialDate.optional(),
  dissolvedOn: partialDate.optional(),
  description: localized.optional(),
  coordinators: z.array(z.strictObject({ organisation: slug, ...period, sources })),
  charter: z
    .strictObject({
      title: localized,
      text: z.string().optional(),
      sources,
      pillars: z.array(localized.extend({ sources })),
    })
    .optional(),
  sources,
});

type NetworkRow = Row<z.infer<typeof networkRow>>;

type Rows = {
  networks: Prisma.NetworkCreateManyInput[];
  names: Prisma.NetworkNameCreateManyInput[];
  coordinators: Prisma.NetworkCoordinatorCreateManyInput[];
  charters: Prisma.CharterCreateManyInput[];
  pillars: Prisma.CharterPillarCreateManyInput[];
};

export function readNetworks(references: References): Rows {
  const rows = readYaml(seedFile(NETWORK.file), networkRow);
  return {
    networks: rows.map((row) => network(row, references)),
    names: rows.flatMap((row) => names(row, references)),
    coordinators: rows.flatMap((row) => coordinators(row, references)),
    charters: rows.flatMap((row) => charter(row, references)),
    pillars: rows.flatMap((row) => pillars(row, references)),
  };
}

const idOf = (row: NetworkRow, references: References): string => references.id(NETWORK, row.slug, row, 'slug');

function network(row: NetworkRow, references: References): Prisma.NetworkCreateManyInput {
  const { firstDay, lastDay } = validity({ validFrom: row.foundedOn, validThrough: row.dissolvedOn });
  return {
    id: idOf(row, references),
    slug: row.slug,
    website: row.website ?? null,
    foundedOn: row.foundedOn ?? null,
    dissolvedOn: row.dissolvedOn ?? null,
    firstDay,
    lastDay,
    ...(row.description && localizedColumns('description', row.description)),
    searchText: searchableOf(...row.names),
    sortName: sortable(row.names.at(-1)?.fr ?? row.slug),
    sourceKeys: references.sources(row.sources, row),
  };
}

const names = (row: NetworkRow, references: References): Prisma.NetworkNameCreateManyInput[] =>
  successiveNames('network', row, references).map((name) => ({ ...name, networkId: idOf(row, references) }));

const coordinators = (row: NetworkRow, references: References): Prisma.NetworkCoordinatorCreateManyInput[] =>
  row.coordinators.map((coordinator, index) => ({
    id: seededId('nco', `${row.slug} ${index}`),
    networkId: idOf(row, references),
    organisationId: references.id(ORGANISATION, coordinator.organisation, row, `coordinators.${index}.organisation`),
    ...validity(coordinator),
    sourceKeys: references.sources(coordinator.sources, row, `coordinators.${index}.sources`),
  }));

const charter = (row: NetworkRow, references: References): Prisma.CharterCreateManyInput[] =>
  row.charter
    ? [
        {
          id: seededId('cha', row.slug),
          networkId: idOf(row, references),
          ...localizedColumns('title', row.charter.title),
          text: row.charter.text ?? null,
          sourceKeys: references.sources(row.charter.sources, row, 'charter.sources'),
        },
      ]
    : [];

const pillars = (row: NetworkRow, references: References): Prisma.CharterPillarCreateManyInput[] =>
  (row.charter?.pillars ?? []).map((pillar, index) => ({
    id: seededId('pil', `${row.slug} ${index}`),
    charterId: seededId('cha', row.slug),
    position: index + 1,
    ...localizedColumns('name', pillar),
    sourceKeys: references.sources(pillar.sources, row, `charter.pillars.${index}.sources`),
  }));
