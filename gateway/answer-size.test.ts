import { expect, it } from 'vitest';
import { isLargerThan } from './answer-size.ts';

it('is never more than what JSON has, and not much less', () => {
  const value = { spaces: [{ name: 'ESCO', open: true, none: null, near: [1.5, 2] }, { name: 'x'.repeat(1_000) }] };
  const bytes = Buffer.byteLength(JSON.stringify(value));
  expect(isLargerThan(bytes * 1.1, value)).toBe(false);
  expect(isLargerThan(bytes * 0.9, value)).toBe(true);
});

it('looks no further than the limit, and does not call itself', () => {
  let deep: unknown = 'x';
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  expect(isLargerThan(1_000, deep)).toBe(true);
  expect(isLargerThan(1_000_000, deep)).toBe(false);
});
