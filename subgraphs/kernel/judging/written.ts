import { Decimal } from '@prisma/client/runtime/client';
import type { Texts } from '../language.ts';
import type { PartialDate } from '../partial-date.ts';

const LOCALES = { fr: 'fr-BE', nl: 'nl-BE', de: 'de-BE', en: 'en-GB' } as const;

const inEach = (write: (locale: string) => string): Texts => ({
  fr: write(LOCALES.fr),
  nl: write(LOCALES.nl),
  de: write(LOCALES.de),
  en: write(LOCALES.en),
});

/**
 * A number as each language writes it, for the templates of a reason: `written(1234.5)` is "1 234,5" in French. A number that is
 * given as text is written with all its digits.
 */
export function written(value: number | string, format: Intl.NumberFormatOptions = {}): Texts {
  const exact = typeof value === 'string' && { maximumFractionDigits: EXACT_DIGITS };
  return inEach((locale) =>
    new Intl.NumberFormat(locale, { ...exact, ...format }).format(value as Intl.StringNumericLiteral),
  );
}

/** The most decimals that a figure has. */
const EXACT_DIGITS = 9;

const SEASONS: Readonly<Record<string, Texts>> = {
  '21': { fr: 'printemps', nl: 'lente', de: 'Frühling', en: 'spring' },
  '22': { fr: 'été', nl: 'zomer', de: 'Sommer', en: 'summer' },
  '23': { fr: 'automne', nl: 'herfst', de: 'Herbst', en: 'autumn' },
  '24': { fr: 'hiver', nl: 'winter', de: 'Winter', en: 'winter' },
};

/** A date as each language writes it, to the precision known: `2017-02-15` is "15 février 2017" in French. */
export function writtenDate(date: PartialDate): Texts {
  const [year = '', month, day] = date.split('-');
  const season = month && SEASONS[month];
  if (season)
    return {
      fr: `${season.fr} ${year}`,
      nl: `${season.nl} ${year}`,
      de: `${season.de} ${year}`,
      en: `${season.en} ${year}`,
    };
  if (!month) return inEach(() => year);
  const moment = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  const shape: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', month: 'long' };
  if (day) shape.day = 'numeric';
  const texts = inEach((locale) => new Intl.DateTimeFormat(locale, shape).format(moment));
  return day === '01' ? { ...texts, fr: texts.fr.replace(/^1 /, '1er ') } : texts;
}

/** Years, those that follow one another as a span: 2011, 2013, 2014 and 2015 are "2011, 2013 à 2015" in French. */
export function writtenYears(years: Iterable<number>): Texts {
  const spans: { first: number; last: number }[] = [];
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const span = spans.at(-1);
    if (span && span.last + 1 === year) span.last = year;
    else spans.push({ first: year, last: year });
  }
  const joined = (to: string): string =>
    spans
      .map(({ first, last }) => {
        if (first === last) return `${first}`;
        return last === first + 1 ? `${first}, ${last}` : `${first} ${to} ${last}`;
      })
      .join(', ');
  return { fr: joined('à'), nl: joined('tot'), de: joined('bis'), en: joined('to') };
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

/** Computed ratios are told to so many decimals; what follows from them is computed from the exact ones. */
export const SHARE_PLACES = 6;

type Shared<Value> = Value extends null ? null : Decimal;

/** A share from 0 to 1 that was computed, as it is told: null where it is not known. */
export const share = <Value extends number | null>(value: Value): Shared<Value> =>
  (value === null ? null : roundedRatio(new Decimal(value), SHARE_PLACES)) as Shared<Value>;

/** Sentences one after the other, in each language; those that do not apply are left out. */
export function sentences(...given: readonly (Texts | false | null | undefined)[]): Texts {
  const said = given.filter((sentence) => typeof sentence === 'object' && sentence !== null);
  const joined = (language: keyof Texts): string => said.map((sentence) => sentence[language]).join(' ');
  return { fr: joined('fr'), nl: joined('nl'), de: joined('de'), en: joined('en') };
}
