import type { Texts } from '@cdw/kernel/language.ts';

/** The reasons that points of series give, in every language. */
export const NOTHING: Texts = {
  fr: 'Aucun chiffre publié ne tient tout entier dans cette période.',
  nl: 'Geen gepubliceerd cijfer past volledig in deze periode.',
  de: 'Kein veröffentlichter Wert liegt ganz in diesem Zeitraum.',
  en: 'No published figure lies wholly within this period.',
};

export const ONLY: Texts = {
  fr: 'Le seul chiffre publié de cette période.',
  nl: 'Het enige gepubliceerde cijfer van deze periode.',
  de: 'Der einzige veröffentlichte Wert dieses Zeitraums.',
  en: 'The only published figure of this period.',
};

const WHICH: readonly Texts[] = [
  {
    fr: 'porte sur le temps le plus long',
    nl: 'de langste tijd beschrijft',
    de: 'die längste Zeit beschreibt',
    en: 'describes the longest time',
  },
  {
    fr: "n'est ni une fourchette ni une borne",
    nl: 'geen marge en geen grens is',
    de: 'keine Spanne und keine Grenze ist',
    en: 'is no range and no bound',
  },
  {
    fr: 'a été connu le plus récemment',
    nl: 'het laatst bekend werd',
    de: 'zuletzt bekannt wurde',
    en: 'became known last',
  },
  {
    fr: "repose sur l'échantillon le plus grand",
    nl: 'op de grootste steekproef berust',
    de: 'auf der größten Stichprobe beruht',
    en: 'rests on the largest sample',
  },
  {
    fr: 'a été enregistré le plus récemment',
    nl: 'het laatst werd opgenomen',
    de: 'zuletzt erfasst wurde',
    en: 'was recorded last',
  },
  {
    fr: "vient en premier par son identifiant, rien d'autre ne les départageant",
    nl: 'door zijn identificatie het eerst komt, omdat niets anders hen onderscheidt',
    de: 'nach seiner Kennung zuerst kommt, da sie sich sonst nicht unterscheiden',
    en: 'comes first by its identifier, since nothing else decides between them',
  },
];

export const CHOSEN = (count: Texts, place: number): Texts => {
  const which = WHICH[place] as Texts;
  return {
    fr: `Des ${count.fr} chiffres publiés de cette période, celui qui ${which.fr}.`,
    nl: `Van de ${count.nl} gepubliceerde cijfers van deze periode dat wat ${which.nl}.`,
    de: `Von den ${count.de} veröffentlichten Werten dieses Zeitraums der, der ${which.de}.`,
    en: `Of the ${count.en} published figures of this period, the one that ${which.en}.`,
  };
};

export const TOGETHER = (isSum: boolean, count: Texts): Texts => ({
  fr: `${isSum ? 'La somme' : 'La moyenne, pondérée par leurs jours,'} de ${count.fr} chiffres de périodes plus courtes.`,
  nl: `${isSum ? 'De som' : 'Het gemiddelde, gewogen naar hun dagen,'} van ${count.nl} cijfers van kortere periodes.`,
  de: `${isSum ? 'Die Summe' : 'Der nach Tagen gewichtete Durchschnitt'} von ${count.de} Werten kürzerer Zeiträume.`,
  en: `The ${isSum ? 'sum' : 'mean, weighted by their days,'} of ${count.en} figures of shorter periods.`,
});

export const LEFT_OUT = (count: Texts): Texts => ({
  fr: `Chiffres qui chevauchent ceux-là et ne comptent pas : ${count.fr}.`,
  nl: `Cijfers die deze overlappen en niet meetellen: ${count.nl}.`,
  de: `Werte, die sich mit diesen überschneiden und nicht zählen: ${count.de}.`,
  en: `Figures that overlap these and do not count: ${count.en}.`,
});

export const DESCRIBES = (days: Texts, all: Texts): Texts => ({
  fr: `Il s'agit de ${days.fr} jours sur ${all.fr}.`,
  nl: `Het gaat om ${days.nl} van de ${all.nl} dagen.`,
  de: `Es geht um ${days.de} von ${all.de} Tagen.`,
  en: `That is ${days.en} of ${all.en} days.`,
});
