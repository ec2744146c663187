/** Computed ratios are told to so many decimals; what follows from them is computed from the exact ones. */
export const SHARE_PLACES = 6;
