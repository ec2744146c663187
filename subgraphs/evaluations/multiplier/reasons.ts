import type { JudgementInput } from '@cdw/kernel/judging/judgement.ts';
import { sentences, written, writtenYears } from '@cdw/kernel/judging/written.ts';
import type { Texts } from '@cdw/kernel/language.ts';
import type { Decimal } from '@prisma/client/runtime/client';
import type { Gap } from './added.ts';
import type { Years } from './funded.ts';
import type { PublicMoney } from './public-money.ts';

/** What a euro of public money went with. */
export function brought(value: Decimal, amount: Decimal, { fromYear, throughYear }: Years): Texts {
  const [times, euro] = [written(value.toNumber(), { maximumFractionDigits: 2 }), written(amount.toNumber())];
  return {
    fr: `De ${fromYear} à ${throughYear}, chaque euro public (${euro.fr} € en tout) s'accompagne de ${times.fr} € de recettes propres et de cofinancement privé.`,
    nl: `Van ${fromYear} tot ${throughYear} staat tegenover elke euro overheidsgeld (${euro.nl} € in totaal) ${times.nl} € eigen inkomsten en private cofinanciering.`,
    de: `Von ${fromYear} bis ${throughYear} kommen auf jeden öffentlichen Euro (insgesamt ${euro.de} €) ${times.de} € eigene Einnahmen und private Kofinanzierung.`,
    en: `From ${fromYear} through ${throughYear} each euro of public money (${euro.en} € in all) goes with ${times.en} € of own income and private co-funding.`,
  };
}

/** Why there is no multiplier: everything that is missing, by name. */
export function lacksOf(gaps: readonly Gap[], money: PublicMoney | null, nameOf: (code: string) => Texts): Texts {
  const codes = [...new Set(gaps.map(({ code }) => code))];
  return sentences(
    money === null && TOO_MANY,
    money?.amount.isZero() && money.isWhole && NO_MONEY,
    money?.isWhole === false && NOT_WHOLE,
    ...codes.map((code) =>
      missingFigures(
        nameOf(code),
        gaps.filter((gap) => gap.code === code),
      ),
    ),
  );
}

function missingFigures(name: Texts, gaps: readonly Gap[]): Texts {
  const years = writtenYears(gaps.map(({ year }) => year));
  const count = new Set(gaps.map(({ subjectId }) => subjectId)).size;
  const of =
    count > 1 ? { fr: ` (${count} sujets)`, nl: ` (${count})`, de: ` (${count})`, en: ` (${count} subjects)` } : null;
  return {
    fr: `Il manque : ${name.fr}, ${years.fr}${of?.fr ?? ''}.`,
    nl: `Ontbreekt: ${name.nl}, ${years.nl}${of?.nl ?? ''}.`,
    de: `Es fehlt: ${name.de}, ${years.de}${of?.de ?? ''}.`,
    en: `Missing: ${name.en}, ${years.en}${of?.en ?? ''}.`,
  };
}

const TOO_MANY: Texts = {
  fr: "L'argent public n'est pas connu : le sujet n'existe pas, ou il a plus d'attributions ou de membres qu'on n'en additionne.",
  nl: 'Het overheidsgeld is niet bekend: het onderwerp bestaat niet, of heeft meer toekenningen of leden dan er worden opgeteld.',
  de: 'Das öffentliche Geld ist nicht bekannt: Den Gegenstand gibt es nicht, oder er hat mehr Zuwendungen oder Mitglieder, als zusammengezählt werden.',
  en: 'The public money is not known: the subject does not exist, or has more awards or members than are added up.',
};

const NO_MONEY: Texts = {
  fr: "Aucun argent public n'est connu pour ces années : il n'y a rien à quoi rapporter le reste.",
  nl: 'Voor deze jaren is geen overheidsgeld bekend: er is niets om de rest mee te vergelijken.',
  de: 'Für diese Jahre ist kein öffentliches Geld bekannt: Es gibt nichts, woran der Rest zu messen wäre.',
  en: 'No public money is known for these years: there is nothing to measure the rest by.',
};

const NOT_WHOLE: Texts = {
  fr: "L'argent public n'est connu qu'en partie : le montant d'une attribution, ou ses années, ne sont pas connus.",
  nl: 'Het overheidsgeld is maar voor een deel bekend: van een toekenning is het bedrag of zijn de jaren niet bekend.',
  de: 'Das öffentliche Geld ist nur zum Teil bekannt: Von einer Zuwendung kennt man den Betrag oder die Jahre nicht.',
  en: 'The public money is known in part only: of an award the amount, or its years, are not known.',
};

/** The public money, as far as it is known. */
export const publicMoneyInput = (money: PublicMoney | null, { fromYear, throughYear }: Years): JudgementInput => ({
  name: { fr: 'argent public', nl: 'overheidsgeld', de: 'öffentliches Geld', en: 'public money' },
  value: money?.isWhole ? money.amount.toFixed(2) : null,
  unit: 'EUR',
  period: { validFrom: `${fromYear}`, validThrough: `${throughYear}` },
  sources: money?.sources ?? [],
});
