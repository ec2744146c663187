const DECIMALS = 4;

/** A part of a whole, 0 to 1, as exact decimals; null where one of them is not known, or there is no whole. A part is never 1. */
export function shareOf(part: number | null, whole: number | null): string | null {
  if (part === null || !whole) return null;
  const share = (part / whole).toFixed(DECIMALS);
  return part < whole && Number(share) === 1 ? (1 - 10 ** -DECIMALS).toFixed(DECIMALS) : share;
}
