import { expect, it } from 'vitest';
import { searchable } from './searchable.ts';

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
