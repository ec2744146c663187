type Words<Text extends string> = Text extends `${infer First} ${infer Rest}` ? First | Words<Rest> : Text;

/**
 * Names the columns of a table that are public, as Prisma selects them. A column that is not named is not read, so that a new
 * one is told to nobody until somebody decides that it is.
 */
export const columns = <Text extends string>(...texts: readonly Text[]): Readonly<Record<Words<Text>, true>> =>
  Object.fromEntries(texts.flatMap((text) => text.split(' ')).map((name) => [name, true])) as Record<Words<Text>, true>;

const LANGUAGES = ['Fr', 'Nl', 'De', 'En'] as const;

/** The columns of texts in all their languages: those of `name` are `nameFr`, `nameNl`, `nameDe` and `nameEn`. */
export const texts = <Prefix extends string>(
  ...prefixes: readonly Prefix[]
): Readonly<Record<`${Prefix}${(typeof LANGUAGES)[number]}`, true>> => {
  const names = prefixes.flatMap((prefix) => LANGUAGES.map((language) => `${prefix}${language}` as const));
  return Object.fromEntries(names.map((name) => [name, true])) as Record<(typeof names)[number], true>;
};

/** The columns of what holds for a time, on the word of some works. */
export const DATED = columns('validFrom validThrough sourceKeys');
