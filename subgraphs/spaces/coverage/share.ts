const DECIMALS = 4;

/** A part of a whole, 0 to 1, as exact decimals; null where one of them is not known, or there is no whole. */
export const shareOf = (part: number | null, whole: number | null): string | null =>
  part === null || !whole ? null : (part / whole).toFixed(DECIMALS);
