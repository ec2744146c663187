/** An amount of euro as text, or as the tables hold it. */
export type Amount = string | { readonly toFixed: (places: number) => string };

/** An amount in cents, exactly. */
export function toCents(amount: Amount): bigint {
  const text = typeof amount === 'string' ? amount : amount.toFixed(2);
  const [, sign, euros = '0', decimals = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  const cents = BigInt(euros) * 100n + BigInt(decimals.padEnd(2, '0'));
  return sign === '-' ? -cents : cents;
}

/** Cents as an amount in euro with two decimals. */
export function fromCents(cents: bigint): string {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);
