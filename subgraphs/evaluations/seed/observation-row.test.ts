import { expect, it } from 'vitest';
import { observationRow } from './observation-row.ts';

it('a row with no subject, two subjects, or a figure that is not exact is refused by its shape', () => {
  const shape = { slug: 'x', indicator: 'visits', value: '1', sources: ['dw-2015'] };
  const accepts = (change: object) => observationRow.safeParse({ ...shape, ...change }).success;
  expect(accepts({ subject: { space: 'esco' } })).toBe(true);
  expect(accepts({ subject: {} })).toBe(false);
  expect(accepts({ subject: { space: 'esco', network: 'cowallonia' } })).toBe(false);
  expect(accepts({ subject: { space: 'esco' }, value: 1 })).toBe(false);
  expect(accepts({ subject: { space: 'esco' }, value: '1.0000001' })).toBe(false);
});
