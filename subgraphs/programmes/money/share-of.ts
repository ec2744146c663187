import { type Amount, fromCents, toCents } from './cents.ts';

/** A fraction of an amount, in cents and rounded down, so that a cap is never exceeded: one third of 100000.00 is 33333.33. */
export const shareOf = (amount: Amount, numerator: number, denominator: number): string =>
  fromCents((toCents(amount) * BigInt(numerator)) / BigInt(denominator));
