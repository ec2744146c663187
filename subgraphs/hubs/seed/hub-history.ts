import { FIRST_DAY, fromDay } from '@cdw/kernel/days.ts';
import { localizedColumns } from '@cdw/kernel/language.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import type { References } from '@cdw/kernel/seed/references.ts';
import { successive } from '@cdw/kernel/seed/successive.ts';
import type { Validity } from '@cdw/kernel/validity.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { HubRow } from './hub-row.ts';
import { CREATIVE_HUB, MUNICIPALITY, PROVINCE } from './nouns.ts';

/**
 * A former name of which nobody tells when it was given up holds on no day that can be asked for: the present name is
 * answered then, and the history lists both.
 */
const NO_DAY: Validity = {
  validFrom: null,
  validThrough: null,
  firstDay: fromDay(FIRST_DAY),
  lastDay: fromDay(FIRST_DAY),
};

export function names(row: HubRow, references: References): Prisma.HubNameCreateManyInput[] {
  const isUndated = ({ isFormer, validThrough }: HubRow['names'][number]) => isFormer && validThrough === undefined;
  const undated = row.names.flatMap(({ sources, ...name }, index) =>
    isUndated({ ...name, sources })
      ? [{ ...name, ...NO_DAY, sourceKeys: references.sources(sources, row, `names.${index}.sources`) }]
      : [],
  );
  const dated = successive(row, 'names', row.names, references, (name) => !isUndated(name));
  return [...undated, ...dated].map(({ fr, nl, de, en, ...name }, index) => ({
    ...name,
    id: seededId('nam', `hub ${row.slug} ${index}`),
    hubId: references.id(CREATIVE_HUB, row.slug, row, 'slug'),
    ...localizedColumns('name', { fr, nl, de, en }),
  }));
}

export const statuses = (row: HubRow, references: References): Prisma.HubStatusPeriodCreateManyInput[] =>
  successive(row, 'statuses', row.statuses, references).map((status, index) => ({
    ...status,
    id: seededId('sta', `hub ${row.slug} ${index}`),
    hubId: references.id(CREATIVE_HUB, row.slug, row, 'slug'),
  }));

export const sites = (
  row: HubRow,
  references: References,
  provinceByMunicipality: ReadonlyMap<string, string>,
): Prisma.HubSiteCreateManyInput[] =>
  successive(row, 'sites', row.sites, references).map(({ municipality, province, ...site }, index) => ({
    ...site,
    id: seededId('sit', `hub ${row.slug} ${index}`),
    hubId: references.id(CREATIVE_HUB, row.slug, row, 'slug'),
    municipalityNis: references.optionalId(MUNICIPALITY, municipality, row, `sites.${index}.municipality`),
    // A municipality that is not known was reported just before, so that what stands here then is never written.
    provinceNis: municipality
      ? (provinceByMunicipality.get(municipality) ?? '')
      : references.id(PROVINCE, province ?? '', row, `sites.${index}.province`),
  }));
