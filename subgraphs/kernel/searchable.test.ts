import { expect, it } from 'vitest';
import { SORT_TEXT_CHARACTERS_MAX } from './limits.ts';
import { searchable, sortable } from './searchable.ts';

it.each([
  ['Liège', 'liege'],
  ["L'E-square", 'l e square'],
  ['Belœil', 'beloeil'],
  ["[Co'Din]", 'co din'],
  ['Quai  des  Salines', 'quai des salines'],
  ['Braine-l’Alleud', 'braine l alleud'],
])('%s is searched as %s', (text, found) => {
  expect(searchable(text)).toBe(found);
});

it('is sorted as it is searched, but for what is too long for a cursor', () => {
  expect(sortable('Liège')).toBe('liege');
  const longest = 'a'.repeat(SORT_TEXT_CHARACTERS_MAX);
  expect(sortable(longest)).toBe(longest);
  expect(sortable(`${longest}b`)).toBe(longest);
  expect(sortable('\ufdfa'.repeat(200))).toHaveLength(SORT_TEXT_CHARACTERS_MAX);
  expect(sortable(`${longest.slice(1)}\u{20000}`)).toBe(longest.slice(1));
});
