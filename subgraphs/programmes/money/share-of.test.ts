import { describe, expect, it } from 'vitest';
import { Prisma } from '../generated/prisma/client.ts';
import { shareOf } from './share-of.ts';

const euro = (amount: string) => new Prisma.Decimal(amount);

describe('a share of an amount', () => {
  it.each([
    ['100000.00', 1, 3, '33333.33'],
    ['100000.00', 2, 3, '66666.66'],
    ['680000', 1, 1, '680000.00'],
    ['0.05', 1, 2, '0.02'],
    ['0.00', 1, 3, '0.00'],
    ['999999999999999.99', 1, 3, '333333333333333.33'],
  ])('of %s, %i of %i, is %s: exact, and never more', (amount, numerator, denominator, share) => {
    expect(shareOf(euro(amount), numerator, denominator)).toBe(share);
  });
});
