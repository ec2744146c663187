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

export const WHOLE: Texts = {
  fr: 'Un chiffre de la période même passe avant ceux de ses parties, qui ne couvrent pas plus de mois.',
  nl: 'Een cijfer van de periode zelf gaat voor op die van de delen ervan, die niet meer maanden dekken.',
  de: 'Ein Wert des Zeitraums selbst geht denen seiner Teile vor, die nicht mehr Monate abdecken.',
  en: 'A figure of the period itself comes before those of its parts, which touch no more months.',
};

const WHICH: readonly Texts[] = [
  {
    fr: 'porte sur le temps le plus long',
    nl: 'de langste tijd beschrijft',
    de: 'die längste Zeit beschreibt',
    en: 'describes the longest time',
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

export const TOGETHER = (isSum: boolean, count: Texts, months: Texts, all: Texts): Texts => ({
  fr: `${isSum ? 'La somme' : 'La moyenne'} de chiffres de périodes plus courtes (${count.fr}), qui couvrent ${months.fr} mois sur ${all.fr}.`,
  nl: `${isSum ? 'De som' : 'Het gemiddelde'} van cijfers van kortere periodes (${count.nl}), die ${months.nl} van de ${all.nl} maanden dekken.`,
  de: `${isSum ? 'Die Summe' : 'Der Durchschnitt'} von Werten kürzerer Zeiträume (${count.de}), die ${months.de} von ${all.de} Monaten abdecken.`,
  en: `The ${isSum ? 'sum' : 'mean'} of figures of shorter periods (${count.en}), which touch ${months.en} of ${all.en} months.`,
});
