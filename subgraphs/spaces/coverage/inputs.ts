import type { JudgementInput } from '@cdw/kernel/judging/judgement.ts';
import type { OpenSpace, OpenSpaces } from './open-spaces.ts';
import { extentOf } from './reach.ts';
import type { Classified, RuralMunicipality } from './rural-municipalities.ts';

/** What a coverage was computed from: the sums first, then every space that counts, with what states that it is open. */
export function inputsOf(classified: Classified | undefined, { open, unknownCount }: OpenSpaces): JudgementInput[] {
  const isClassified = classified !== undefined && classified.unclassifiedCount === 0;
  const municipalities = isClassified ? classified.rural : undefined;
  const period = classified?.year ? { validFrom: `${classified.year}`, validThrough: `${classified.year}` } : null;
  const extent = municipalities && extentOf(municipalities);
  return [
    {
      name: {
        fr: 'communes rurales du territoire',
        nl: 'landelijke gemeenten van het gebied',
        de: 'ländliche Gemeinden des Gebiets',
        en: 'rural municipalities of the territory',
      },
      value: textOf(extent?.municipalityCount),
      unit: 'municipalities',
      period,
      sources: keysOf(municipalities, ({ classifiedBy }) => classifiedBy),
    },
    {
      name: { fr: 'leurs habitants', nl: 'hun inwoners', de: 'ihre Einwohner', en: 'their inhabitants' },
      value: textOf(extent?.population),
      unit: 'inhabitants',
      period,
      sources: keysOf(municipalities, ({ countedBy }) => countedBy),
    },
    {
      name: { fr: 'espaces ouverts', nl: 'open ruimten', de: 'offene Räume', en: 'open spaces' },
      value: `${open.length}`,
      unit: 'spaces',
      sources: [],
    },
    {
      name: {
        fr: "espaces dont on ne sait pas s'ils sont ouverts, ou où ils sont",
        nl: 'ruimten waarvan niet bekend is of ze open zijn, of waar ze liggen',
        de: 'Räume, von denen nicht bekannt ist, ob sie offen sind oder wo sie liegen',
        en: 'spaces of which it is not known whether they are open, or where they are',
      },
      value: `${unknownCount}`,
      unit: 'spaces',
      sources: [],
    },
    ...open.map(openSpace),
  ];
}

const openSpace = ({ id, validFrom, validThrough, sourceKeys }: OpenSpace): JudgementInput => ({
  name: { fr: 'espace ouvert', nl: 'open ruimte', de: 'offener Raum', en: 'open space' },
  value: 'OPEN',
  period: { validFrom, validThrough },
  sources: sourceKeys ?? [],
  entity: { type: 'Space', id },
});

const textOf = (figure: number | null | undefined): string | null => (typeof figure === 'number' ? `${figure}` : null);

const keysOf = (
  municipalities: readonly RuralMunicipality[] | undefined,
  keys: (municipality: RuralMunicipality) => string[],
): string[] => [...new Set((municipalities ?? []).flatMap(keys))];
