import { localizedColumns } from '@cdw/kernel/language.ts';
import { sortable } from '@cdw/kernel/searchable.ts';
import { latitude, localized, longitude, nis, partialDate, slug, sources } from '@cdw/kernel/seed/fields.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { readCsv, readYaml } from '@cdw/kernel/seed/read.ts';
import type { References } from '@cdw/kernel/seed/references.ts';
import { searchableOf } from '@cdw/kernel/seed/searchable-of.ts';
import { seedFile } from '@cdw/kernel/seed/seed.ts';
import { z } from 'zod';
import type { Prisma } from '../generated/prisma/client.ts';
import { MUNICIPALITY, PROVINCE } from './nouns.ts';

/** Below this many inhabitants per square kilometre the OECD calls a municipality rural. */
const OECD_DENSITY_LIMIT = 150;
const MUNICIPALITY_SOURCES = ['statbel-refnis-2025', 'statbel-population-2020', 'belgium-geographic-data'];
const OECD_SOURCES = ['capru', 'statbel-population-2020'];

const provinceRow = z.strictObject({ nis, slug, name: localized, nuts2: z.string().regex(/^BE\d{2}$/), sources });

const municipalityRow = z.strictObject({
  nis,
  slug,
  name_fr: z.string(),
  name_nl: z.string(),
  name_de: z.string(),
  arrondissement_nis: nis,
  arrondissement: z.string(),
  province_nis: nis,
  nuts3: z.string().regex(/^BE\d{2}[0-9A-Z]$/),
  population: z.coerce.number().int().min(0),
  population_year: z.coerce.number().int(),
  area_km2: z.coerce.number().positive(),
  latitude: z.coerce.number().pipe(latitude),
  longitude: z.coerce.number().pipe(longitude),
  postal_codes: z.string().regex(/^\d{4}(\|\d{4})*$/, 'expected postal codes of four digits, separated by a bar'),
  valid_from: partialDate.optional(),
});

const formerNisRow = z.strictObject({ nis, name: z.string(), municipality: nis, replacedOn: partialDate, sources });

const FORMER_NIS = seedFile('spaces/seed/former-nis.yaml');

export function readProvinces(references: References): Prisma.ProvinceCreateManyInput[] {
  return readYaml(seedFile(PROVINCE.file), provinceRow).map((row) => ({
    nis: row.nis,
    slug: row.slug,
    ...localizedColumns('name', row.name),
    nuts2: row.nuts2,
    sourceKeys: references.sources(row.sources, row),
  }));
}

export function readMunicipalities(references: References): Prisma.MunicipalityCreateManyInput[] {
  const former = Map.groupBy(readYaml(FORMER_NIS, formerNisRow), ({ municipality }) => municipality);
  return readCsv(seedFile(MUNICIPALITY.file), municipalityRow).map((row) => ({
    nis: row.nis,
    slug: row.slug,
    ...localizedColumns('name', { fr: row.name_fr, nl: row.name_nl, de: row.name_de }),
    provinceNis: references.id(PROVINCE, row.province_nis, row, 'province_nis'),
    arrondissementNis: row.arrondissement_nis,
    arrondissement: row.arrondissement,
    nuts3: row.nuts3,
    postalCodes: row.postal_codes.split('|'),
    population: row.population,
    populationYear: row.population_year,
    areaKm2: row.area_km2,
    latitude: row.latitude,
    longitude: row.longitude,
    validFrom: row.valid_from ?? null,
    searchText: searchableOf(
      row.name_fr,
      row.name_nl,
      row.name_de,
      row.postal_codes,
      ...formerNames(row, former.get(row.nis)),
    ),
    sortName: sortable(row.name_fr),
    sourceKeys: references.sources(MUNICIPALITY_SOURCES, row),
  }));
}

/** The names of the municipalities that were merged into one: it is found by them too. */
const formerNames = (row: { name_fr: string }, former: readonly { name: string }[] = []): string[] =>
  former.map(({ name }) => name).filter((name) => name !== row.name_fr);

export function readFormerCodes(references: References): Prisma.FormerNisCreateManyInput[] {
  return readYaml(FORMER_NIS, formerNisRow).map((row) => ({
    nis: row.nis,
    name: row.name,
    municipalityNis: references.id(MUNICIPALITY, row.municipality, row, 'municipality'),
    replacedOn: row.replacedOn,
    sourceKeys: references.sources(row.sources, row),
  }));
}

/** The OECD's rule, computed from population and area; the other methods have no figures by municipality yet. */
export const classifyByOecd = (
  municipalities: readonly Prisma.MunicipalityCreateManyInput[],
): Prisma.RuralClassificationCreateManyInput[] =>
  municipalities.map(({ nis, population, populationYear, areaKm2 }) => {
    const density = population / Number(areaKm2);
    return {
      id: seededId('rcl', `OECD ${populationYear} ${nis}`),
      municipalityNis: nis,
      method: 'OECD',
      year: populationYear,
      class: density < OECD_DENSITY_LIMIT ? 'RURAL' : 'NOT_RURAL',
      density: density.toFixed(2),
      sourceKeys: OECD_SOURCES,
    };
  });
