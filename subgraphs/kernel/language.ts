export type Language = 'FR' | 'NL' | 'DE' | 'EN';

/** A text in French, and in other languages where they are known: how the tables hold it under a prefix. */
export type Localized<Prefix extends string> = { [K in `${Prefix}Fr`]: string | null } & {
  [K in `${Prefix}${'Nl' | 'De' | 'En'}`]: string | null;
};

const SUFFIX = { FR: 'Fr', NL: 'Nl', DE: 'De', EN: 'En' } as const;

/** The text in the language asked for, else in French. */
export function inLanguage<Prefix extends string, Row extends Localized<Prefix>>(
  row: Row,
  prefix: Prefix,
  language: Language | null | undefined,
): Row[`${Prefix}Fr`] {
  const texts = row as Record<string, string | null>;
  return (texts[`${prefix}${SUFFIX[language ?? 'FR']}`] ?? texts[`${prefix}Fr`] ?? null) as Row[`${Prefix}Fr`];
}

/** The columns of a localized text, from a seed row. */
export function localizedColumns<Prefix extends string>(
  prefix: Prefix,
  text: { fr: string; nl?: string | undefined; de?: string | undefined; en?: string | undefined },
): { [K in `${Prefix}Fr`]: string } & { [K in `${Prefix}${'Nl' | 'De' | 'En'}`]: string | null } {
  return {
    [`${prefix}Fr`]: text.fr,
    [`${prefix}Nl`]: text.nl ?? null,
    [`${prefix}De`]: text.de ?? null,
    [`${prefix}En`]: text.en ?? null,
  } as never;
}

/** A text that code writes, in every language: unlike a name, it is never known in French only. */
export type Texts = Readonly<Record<Lowercase<Language>, string>>;

export const textIn = (texts: Texts, language: Language | null | undefined): string =>
  texts[(language ?? 'FR').toLowerCase() as Lowercase<Language>];

/** A localized text of a row in every language, in French where it is known in that only. */
export function textsOf<Prefix extends string>(row: Localized<Prefix>, prefix: Prefix): Texts {
  const text = (language: Language): string => (inLanguage(row, prefix, language) as string | null) ?? '';
  return { fr: text('FR'), nl: text('NL'), de: text('DE'), en: text('EN') };
}
