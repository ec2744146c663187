import { Decimal } from '@prisma/client/runtime/client';
import type { Texts } from '../language.ts';

const LOCALES = { fr: 'fr-BE', nl: 'nl-BE', de: 'de-BE', en: 'en-GB' } as const;

/** A number as each language writes it, for the templates of a reason: `written(1234.5)` is "1 234,5" in French. */
export function written(value: number, format: Intl.NumberFormatOptions = {}): Texts {
  const inLocale = (locale: string): string => new Intl.NumberFormat(locale, format).format(value);
  return { fr: inLocale(LOCALES.fr), nl: inLocale(LOCALES.nl), de: inLocale(LOCALES.de), en: inLocale(LOCALES.en) };
}

/** A share as a percentage with one decimal; what falls short of the whole is never written as the whole. */
export const writtenShare = (share: number): Texts =>
  written(share, {
    style: 'percent',
    maximumFractionDigits: 1,
    ...(share < 1 && share > WRITTEN_AS_WHOLE_FROM && { roundingMode: 'trunc' }),
  });

/** From here on a percentage with one decimal would be rounded up to 100. */
const WRITTEN_AS_WHOLE_FROM = 0.999;

/** A ratio to some decimals; one below 1 never comes out as 1, which is what is asked of it. */
export function roundedRatio(ratio: Decimal, places: number): Decimal {
  const rounded = ratio.toDecimalPlaces(places);
  return ratio.lt(1) && rounded.gte(1) ? ratio.toDecimalPlaces(places, Decimal.ROUND_DOWN) : rounded;
}

/** Sentences one after the other, in each language; those that do not apply are left out. */
export function sentences(...given: readonly (Texts | false | null | undefined)[]): Texts {
  const said = given.filter((sentence) => typeof sentence === 'object' && sentence !== null);
  const joined = (language: keyof Texts): string => said.map((sentence) => sentence[language]).join(' ');
  return { fr: joined('fr'), nl: joined('nl'), de: joined('de'), en: joined('en') };
}
