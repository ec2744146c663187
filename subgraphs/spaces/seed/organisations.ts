import { localizedColumns } from '@cdw/kernel/language.ts';
import { sortable } from '@cdw/kernel/searchable.ts';
import {
  datedName,
  enterpriseNumber,
  localized,
  nis,
  partialDate,
  period,
  slug,
  sources,
  url,
} from '@cdw/kernel/seed/fields.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { type Row, readYaml } from '@cdw/kernel/seed/read.ts';
import type { References } from '@cdw/kernel/seed/references.ts';
import { searchableOf } from '@cdw/kernel/seed/searchable-of.ts';
import { seedFile } from '@cdw/kernel/seed/seed.ts';
import { successiveNames } from '@cdw/kernel/seed/successive.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { z } from 'zod';
import type { Prisma } from '../generated/prisma/client.ts';
import { OrganisationKind } from '../generated/prisma/enums.ts';
import { MUNICIPALITY, ORGANISATION, PROVINCE } from './nouns.ts';

const organisationRow = z.strictObject({
  slug,
  kind: z.enum(OrganisationKind),
  names: z.array(datedName.extend({ longName: z.string().optional() })).min(1),
  enterpriseNumber: enterpriseNumber.optional(),
  website: url.optional(),
  foundedOn: partialDate.optional(),
  dissolvedOn: partialDate.optional(),
  predecessor: slug.optional(),
  seat: z
    .strictObject({ street: z.string().optional(), postalCode: z.string().optional(), municipality: nis.optional() })
    .optional(),
  d4wConcept: url.optional(),
  description: localized.optional(),
  territory: z
    .array(
      z
        .strictObject({
          municipality: nis.optional(),
          province: nis.optional(),
          ...period,
          note: z.string().optional(),
          sources,
        })
        .refine(
          ({ municipality, province }) => (municipality === undefined) !== (province === undefined),
          'expected either a municipality or a province',
        ),
    )
    .optional(),
  sources,
});

type OrganisationRow = Row<z.infer<typeof organisationRow>>;

type Rows = {
  organisations: Prisma.OrganisationCreateManyInput[];
  names: Prisma.OrganisationNameCreateManyInput[];
  affiliations: Prisma.AffiliationCreateManyInput[];
};

export function readOrganisations(references: References): Rows {
  const rows = readYaml(seedFile(ORGANISATION.file), organisationRow);
  return {
    organisations: rows.map((row) => organisation(row, references)),
    names: rows.flatMap((row) => names(row, references)),
    affiliations: rows.flatMap((row) => affiliations(row, references)),
  };
}

const idOf = (row: OrganisationRow, references: References): string =>
  references.id(ORGANISATION, row.slug, row, 'slug');

function organisation(row: OrganisationRow, references: References): Prisma.OrganisationCreateManyInput {
  return {
    id: idOf(row, references),
    slug: row.slug,
    kind: row.kind,
    enterpriseNumber: row.enterpriseNumber ?? null,
    website: row.website ?? null,
    foundedOn: row.foundedOn ?? null,
    dissolvedOn: row.dissolvedOn ?? null,
    predecessorId: references.optionalId(ORGANISATION, row.predecessor, row, 'predecessor'),
    seatStreet: row.seat?.street ?? null,
    seatPostalCode: row.seat?.postalCode ?? null,
    seatMunicipalityNis: references.optionalId(MUNICIPALITY, row.seat?.municipality, row, 'seat.municipality'),
    d4wConcept: row.d4wConcept ?? null,
    ...(row.description && localizedColumns('description', row.description)),
    searchText: searchableOf(...row.names, ...row.names.map(({ longName }) => longName), row.description),
    sortName: sortable(row.names.at(-1)?.fr ?? row.slug),
    sourceKeys: references.sources(row.sources, row),
  };
}

const names = (row: OrganisationRow, references: References): Prisma.OrganisationNameCreateManyInput[] =>
  successiveNames('organisation', row, references).map((name) => ({ ...name, organisationId: idOf(row, references) }));

const affiliations = (row: OrganisationRow, references: References): Prisma.AffiliationCreateManyInput[] =>
  (row.territory ?? []).map((part, index) => ({
    id: seededId('aff', `${row.slug} ${index}`),
    organisationId: idOf(row, references),
    municipalityNis: references.optionalId(MUNICIPALITY, part.municipality, row, `territory.${index}.municipality`),
    provinceNis: references.optionalId(PROVINCE, part.province, row, `territory.${index}.province`),
    note: part.note ?? null,
    ...validity(part),
    sourceKeys: references.sources(part.sources, row, `territory.${index}.sources`),
  }));
