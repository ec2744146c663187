import type { Texts } from '@cdw/kernel/language.ts';
import { GROUP_MIN } from '../limits.ts';

/** Why an effect is what it is, or why none can be said. */
export const REASONS = {
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
  NO_DIFFERENCE: {
    fr: `D'aucun indicateur on ne connaît à la fois l'avant et l'après des deux côtés et ceux de ${GROUP_MIN} espaces comparables au moins.`,
    nl: `Van geen enkele indicator zijn het voor en het na van beide kanten en van minstens ${GROUP_MIN} vergelijkbare ruimten bekend.`,
    de: `Von keinem Indikator sind das Vorher und Nachher beider Seiten und von mindestens ${GROUP_MIN} vergleichbaren Räumen bekannt.`,
    en: `Of no indicator the before and after of both sides and of at least ${GROUP_MIN} comparable spaces are known.`,
  },
  BOTH_GAINED: {
    fr: 'Les deux côtés ont évolué mieux que les espaces comparables.',
    nl: 'Beide kanten deden het beter dan vergelijkbare ruimten.',
    de: 'Beide Seiten entwickelten sich besser als vergleichbare Räume.',
    en: 'Both sides did better than comparable spaces.',
  },
  ONE_GAINED: {
    fr: 'Un seul côté a évolué mieux que les espaces comparables.',
    nl: 'Slechts een kant deed het beter dan vergelijkbare ruimten.',
    de: 'Nur eine Seite entwickelte sich besser als vergleichbare Räume.',
    en: 'Only one side did better than comparable spaces.',
  },
  NONE_GAINED: {
    fr: "Aucun côté n'a évolué mieux que les espaces comparables.",
    nl: 'Geen van beide kanten deed het beter dan vergelijkbare ruimten.',
    de: 'Keine Seite entwickelte sich besser als vergleichbare Räume.',
    en: 'Neither side did better than comparable spaces.',
  },
} as const satisfies Record<string, Texts>;

export type Reason = keyof typeof REASONS;
