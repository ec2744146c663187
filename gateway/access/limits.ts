/** What a key may be, each with its unit. */
export const LABEL_CHARACTERS_MAX = 100;
export const ORGANISATIONS_PER_KEY_MAX = 50;
export const EXPIRY_DAYS_DEFAULT = 365;
export const EXPIRY_DAYS_MAX = 730;

/** How long a key that was succeeded may go on: a week is enough to change programs over. */
export const OVERLAP_HOURS_DEFAULT = 24;
export const OVERLAP_HOURS_MAX = 168;
