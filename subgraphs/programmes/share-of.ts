type Amount = { toFixed: (places: number) => string };

/** A fraction of an amount, in cents and rounded down, so that a cap is never exceeded: one third of 100000.00 is 33333.33. */
export function shareOf(amount: Amount, numerator: number, denominator: number): string {
  const cents = BigInt(amount.toFixed(2).replace('.', ''));
  const share = (cents * BigInt(numerator)) / BigInt(denominator);
  const digits = share.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
