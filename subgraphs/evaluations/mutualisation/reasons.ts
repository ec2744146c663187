import { sentences } from '@cdw/kernel/judging/written.ts';
import type { Texts } from '@cdw/kernel/language.ts';
import { GROUP_MIN } from '../limits.ts';
import type { MeasuredOutcome, Outcomes, Side } from './verdict.ts';

/** Why nothing can be compared. */
export const LACKS = {
  UNKNOWN_PARTNERSHIP: {
    fr: "Ce partenariat n'existe pas.",
    nl: 'Dit partnerschap bestaat niet.',
    de: 'Diese Partnerschaft gibt es nicht.',
    en: 'There is no such partnership.',
  },
  NOTHING_SHARED: {
    fr: 'On ne connaît aucun espace partagé par ce partenariat au jour demandé.',
    nl: 'Op de gevraagde dag is geen ruimte bekend die door dit partnerschap wordt gedeeld.',
    de: 'Am gefragten Tag ist kein Raum bekannt, den diese Partnerschaft teilt.',
    en: 'No space is known that this partnership shared on the day asked for.',
  },
  NO_BEGINNING: {
    fr: "La date du début du partage n'est pas connue : il n'y a ni avant, ni après.",
    nl: 'De datum waarop het delen begon is niet bekend: er is geen voor en geen na.',
    de: 'Wann das Teilen begann, ist nicht bekannt: Es gibt kein Vorher und kein Nachher.',
    en: 'When the sharing began is not known: there is no before, and no after.',
  },
} as const satisfies Record<string, Texts>;

export type Lack = keyof typeof LACKS;

/** What the differences of both sides come to. */
export function compared({ HOST, BENEFICIARY }: Outcomes): Texts {
  if (HOST === 'NOT_MEASURED' || BENEFICIARY === 'NOT_MEASURED') return NOT_MEASURED;
  if (HOST === BENEFICIARY) return OF_BOTH[HOST];
  return sentences(OF_ONE[HOST](SIDE_NAMES.HOST), OF_ONE[BENEFICIARY](SIDE_NAMES.BENEFICIARY));
}

const NOT_MEASURED: Texts = {
  fr: `D'aucun indicateur on ne connaît à la fois l'avant et l'après des deux côtés et ceux de ${GROUP_MIN} espaces comparables au moins.`,
  nl: `Van geen enkele indicator zijn het voor en het na van beide kanten en van minstens ${GROUP_MIN} vergelijkbare ruimten bekend.`,
  de: `Von keinem Indikator sind das Vorher und Nachher beider Seiten und von mindestens ${GROUP_MIN} vergleichbaren Räumen bekannt.`,
  en: `Of no indicator the before and after of both sides and of at least ${GROUP_MIN} comparable spaces are known.`,
};

const OF_BOTH: Readonly<Record<MeasuredOutcome, Texts>> = {
  GAINED: {
    fr: 'Les deux côtés ont évolué mieux que les espaces comparables.',
    nl: 'Beide kanten deden het beter dan vergelijkbare ruimten.',
    de: 'Beide Seiten entwickelten sich besser als vergleichbare Räume.',
    en: 'Both sides did better than comparable spaces.',
  },
  NOT_GAINED: {
    fr: "Aucun côté n'a évolué mieux que les espaces comparables.",
    nl: 'Geen van beide kanten deed het beter dan vergelijkbare ruimten.',
    de: 'Keine Seite entwickelte sich besser als vergleichbare Räume.',
    en: 'Neither side did better than comparable spaces.',
  },
  WITHIN_SPREAD: {
    fr: "Aucune différence, ni d'un côté ni de l'autre, ne sort de l'écart usuel entre espaces comparables : on ne peut rien en conclure, ni pour ni contre le partage.",
    nl: 'Geen enkel verschil, van geen van beide kanten, komt buiten de gewone spreiding van vergelijkbare ruimten: er valt niets uit te besluiten, voor noch tegen het delen.',
    de: 'Kein Unterschied der einen oder der anderen Seite ragt aus der üblichen Streuung vergleichbarer Räume heraus: Daraus lässt sich nichts schließen, weder für noch gegen das Teilen.',
    en: 'No difference of either side stands out of the usual spread of comparable spaces: nothing can be concluded, neither for nor against the sharing.',
  },
};

/** What a side is called at the beginning of a sentence. */
export const SIDE_NAMES: Readonly<Record<Side, Texts>> = {
  HOST: {
    fr: 'Le côté qui accueille',
    nl: 'De ontvangende kant',
    de: 'Die aufnehmende Seite',
    en: 'The hosting side',
  },
  BENEFICIARY: {
    fr: 'Le côté bénéficiaire',
    nl: 'De begunstigde kant',
    de: 'Die begünstigte Seite',
    en: 'The benefiting side',
  },
};

const OF_ONE: Readonly<Record<MeasuredOutcome, (side: Texts) => Texts>> = {
  GAINED: ({ fr, nl, de, en }) => ({
    fr: `${fr} a évolué mieux que les espaces comparables.`,
    nl: `${nl} deed het beter dan vergelijkbare ruimten.`,
    de: `${de} entwickelte sich besser als vergleichbare Räume.`,
    en: `${en} did better than comparable spaces.`,
  }),
  NOT_GAINED: ({ fr, nl, de, en }) => ({
    fr: `${fr} n'a pas évolué mieux que les espaces comparables.`,
    nl: `${nl} deed het niet beter dan vergelijkbare ruimten.`,
    de: `${de} entwickelte sich nicht besser als vergleichbare Räume.`,
    en: `${en} did not do better than comparable spaces.`,
  }),
  WITHIN_SPREAD: ({ fr, nl, de, en }) => ({
    fr: `${fr} est resté dans l'écart usuel entre espaces comparables, dont on ne peut rien conclure.`,
    nl: `${nl} bleef binnen de gewone spreiding van vergelijkbare ruimten, waaruit niets te besluiten valt.`,
    de: `${de} blieb in der üblichen Streuung vergleichbarer Räume, aus der sich nichts schließen lässt.`,
    en: `${en} stayed within the usual spread of comparable spaces, from which nothing can be concluded.`,
  }),
};
