import type { JudgementFormula } from '@cdw/kernel/judging/judgement.ts';
import { SHARE_PLACES, written, writtenYears } from '@cdw/kernel/judging/written.ts';
import { type Texts, textsOf } from '@cdw/kernel/language.ts';
import type { Decimal } from '@prisma/client/runtime/client';
import type { Indicator, IndicatorFormula } from '../generated/prisma/client.ts';

/** How an indicator was computed, by the formula in use. */
export const formulaOf = ({ code }: Indicator, formula: IndicatorFormula): JudgementFormula => ({
  name: code.toUpperCase(),
  version: formula.version,
  expression: formula.expression,
  description: textsOf(formula, 'description'),
});

/** The result, and the formula with its figures put in. */
export function result(
  name: Texts,
  year: number,
  formula: IndicatorFormula,
  given: readonly string[],
  value: Decimal,
): Texts {
  const is = written(value.toNumber(), { maximumFractionDigits: SHARE_PLACES });
  const sum = inFigures(formula, given);
  return {
    fr: `${name.fr}, ${year} : ${sum.fr} = ${is.fr}.`,
    nl: `${name.nl}, ${year}: ${sum.nl} = ${is.nl}.`,
    de: `${name.de}, ${year}: ${sum.de} = ${is.de}.`,
    en: `${name.en}, ${year}: ${sum.en} = ${is.en}.`,
  };
}

const FIGURE = /[a-z][a-z0-9_]*\s*(\[[^\]]*\])?/g;

/** A formula with its figures in the place of their names; they come in the order in which they are written. */
function inFigures({ expression }: IndicatorFormula, given: readonly string[]): Texts {
  const figures = given.map((figure) => written(figure));
  const inLanguage = (language: keyof Texts): string => {
    const next = figures.values();
    return expression.replace(
      FIGURE,
      (name) => (next.next().value?.[language] ?? '?') + (/\s+$/.exec(name)?.[0] ?? ''),
    );
  };
  return { fr: inLanguage('fr'), nl: inLanguage('nl'), de: inLanguage('de'), en: inLanguage('en') };
}

/** Every figure that is needed and not known. */
export function missing(
  gaps: readonly { readonly code: string; readonly year: number }[],
  nameOf: (code: string) => Texts,
): Texts {
  const byCode = [...Map.groupBy(gaps, ({ code }) => code)].map(([code, of]) => ({
    name: nameOf(code),
    years: writtenYears(of.map(({ year }) => year)),
  }));
  const list = (language: keyof Texts): string =>
    byCode.map(({ name, years }) => `${name[language]} (${years[language]})`).join(', ');
  return {
    fr: `Il manque : ${list('fr')}.`,
    nl: `Ontbreekt: ${list('nl')}.`,
    de: `Es fehlt: ${list('de')}.`,
    en: `Missing: ${list('en')}.`,
  };
}

/** All figures are known, and there is no result all the same. */
export function divided(formula: IndicatorFormula, given: readonly string[]): Texts {
  const sum = inFigures(formula, given);
  return {
    fr: `Le calcul divise par zéro : ${sum.fr}.`,
    nl: `De berekening deelt door nul: ${sum.nl}.`,
    de: `Die Rechnung teilt durch null: ${sum.de}.`,
    en: `The computation divides by nought: ${sum.en}.`,
  };
}
