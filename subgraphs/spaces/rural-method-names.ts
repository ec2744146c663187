import type { Texts } from '@cdw/kernel/language.ts';
import type { RuralMethod } from './generated/prisma/client.ts';

const sameInAll = (name: string): Texts => ({ fr: name, nl: name, de: name, en: name });

/** What the methods are called in a sentence; the organisation behind the first has a name of its own in each language. */
const NAMES: Readonly<Record<RuralMethod, Texts>> = {
  OECD: { fr: 'OCDE', nl: 'OESO', de: 'OECD', en: 'OECD' },
  PWDR: sameInAll('PwDR'),
  DGO3: sameInAll('DGO3'),
  DEGURBA: sameInAll('DEGURBA'),
};

/** A method, with the year of its figures where one is known. */
export function methodNamed(method: RuralMethod, year?: number | null): Texts {
  const { fr, nl, de, en } = NAMES[method];
  return year == null
    ? NAMES[method]
    : { fr: `${fr} ${year}`, nl: `${nl} ${year}`, de: `${de} ${year}`, en: `${en} ${year}` };
}
