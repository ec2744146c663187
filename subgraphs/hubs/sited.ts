import { NAME_CHARACTERS_MAX, NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { type Reference, type Referred, referenceTo } from '@cdw/kernel/writing/references.ts';
import { checkedText } from '@cdw/kernel/writing/texts.ts';
import { MUNICIPALITY, PROVINCE } from './foreign.ts';
import type { HubSiteInput } from './types/hub-site-input.ts';

type Given = typeof HubSiteInput.$inferInput;
type MunicipalityFound = { readonly nis: string; readonly province?: { readonly nis: string } | null };

/** The municipality or province that a site names. */
export const placesNamed = (path: string, { municipality, province }: Given): Reference[] => [
  ...referenceTo(MUNICIPALITY, municipality, `${path}.municipality`),
  ...referenceTo(PROVINCE, province, `${path}.province`),
];

/** The columns of a site; a former code of a municipality becomes the one that is borne today. */
export function sited(faults: Faults, path: string, given: Given, referred: Referred) {
  const { municipality, province } = given;
  if (Boolean(municipality) === Boolean(province)) {
    faults.add(path, 'INVALID', 'names not exactly one of `municipality` and `province`. Give the most exact one.');
  }
  const found = municipality ? (referred.dataOf(municipality) as MunicipalityFound | undefined) : undefined;
  return {
    municipalityNis: found?.nis ?? null,
    provinceNis: found?.province?.nis ?? province ?? '',
    locality: checkedText(faults, `${path}.locality`, given.locality, NAME_CHARACTERS_MAX),
    building: checkedText(faults, `${path}.building`, given.building, NAME_CHARACTERS_MAX),
    note: checkedText(faults, `${path}.note`, given.note, NOTE_CHARACTERS_MAX),
  };
}
