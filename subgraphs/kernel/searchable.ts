import { SORT_TEXT_CHARACTERS_MAX } from './limits.ts';

const MARKS = /\p{Mark}+/gu;
const NOT_WORD = /[^\p{Letter}\p{Number}]+/gu;
const HALF_A_CHARACTER = /[\ud800-\udbff]$/;

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

/** Text by which a list is sorted. */
export const sortable = (text: string): string => cutToSort(searchable(text));

/** Cursors hold what their list is sorted by: it is cut, so that they have a bound. Some characters of a name become eighteen. */
export const cutToSort = (text: string): string =>
  text.slice(0, SORT_TEXT_CHARACTERS_MAX).replace(HALF_A_CHARACTER, '');
