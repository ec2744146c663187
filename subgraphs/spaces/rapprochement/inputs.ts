import type { JudgementInput } from '@cdw/kernel/judging/judgement.ts';
import type { Pair } from './pairs.ts';
import type { PlacedSpace } from './placed-spaces.ts';

/** What the score of a pair was computed from: of each of the two spaces, with the works that state it. */
export const inputsOf = ({ one, other }: Pair): JudgementInput[] => [one, other].flatMap(ofSpace);

const ofSpace = (space: PlacedSpace): JudgementInput[] => [
  {
    name: { fr: 'exploitant', nl: 'uitbater', de: 'Betreiber', en: 'operator' },
    value: space.operatorId,
    sources: space.operatorSourceKeys ?? [],
    entity: space.operatorId ? { type: 'Organisation', id: space.operatorId } : { type: 'Space', id: space.id },
  },
  {
    name: { fr: 'lieu', nl: 'plaats', de: 'Ort', en: 'place' },
    value: `${space.latitude}, ${space.longitude}`,
    unit: `degrees (WGS 84), ${space.precision}`,
    sources: space.placeSourceKeys,
    entity: { type: 'Space', id: space.id },
  },
  {
    name: { fr: 'équipements', nl: 'voorzieningen', de: 'Ausstattung', en: 'facilities' },
    value: space.facilities.length > 0 ? space.facilities.join(', ') : null,
    sources: space.facilities.length > 0 ? space.sourceKeys : [],
    entity: { type: 'Space', id: space.id },
  },
  {
    name: { fr: "heures d'ouverture", nl: 'openingsuren', de: 'Öffnungszeiten', en: 'opening hours' },
    value: space.openingHours,
    sources: space.hoursSourceKeys ?? [],
    entity: { type: 'Space', id: space.id },
  },
  {
    name: {
      fr: 'classement rural de la commune',
      nl: 'landelijke indeling van de gemeente',
      de: 'ländliche Einstufung der Gemeinde',
      en: 'rural classification of the municipality',
    },
    value: space.ruralClass,
    sources: space.ruralSourceKeys ?? [],
    entity: { type: 'Municipality', id: space.municipalityNis },
  },
];
