import { expect, it } from 'vitest';
import { quantile } from './student.ts';

it.each([
  [1, '3.078'],
  [4, '1.533'],
  [10, '1.372'],
  [11, '1.363'],
  [20, '1.325'],
  [30, '1.310'],
  [120, '1.289'],
  [1_000_000, '1.282'],
])('nine tenths lie below t with %i degrees of freedom at %s', (freedom, t) => {
  expect(quantile(freedom).toFixed(3)).toBe(t);
});
