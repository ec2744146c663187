/** A noun with its indefinite article: "a letter", "an envelope". */
export const withArticle = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
