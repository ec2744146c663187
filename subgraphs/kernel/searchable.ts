const MARKS = /\p{Mark}+/gu;
const NOT_WORD = /[^\p{Letter}\p{Number}]+/gu;

/**
 * Text as it is searched and sorted: without accents, case or punctuation, so that "liege" finds "Liège". Columns and
 * queries go through this one function, so that both stores agree and no database extension has to.
 */
export const searchable = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('ß', 'ss')
    .replace(NOT_WORD, ' ')
    .trim();
