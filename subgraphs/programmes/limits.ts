/** The limits of this subgraph, each with its unit; those that all share stand in the kernel. */
export const BODIES_PER_WRITE_MAX = 20;
export const AMOUNTS_PER_WRITE_MAX = 20;
export const CAPS_PER_WRITE_MAX = 10;
export const MEASURES_PER_WRITE_MAX = 50;
export const SUBJECTS_PER_WRITE_MAX = 50;
export const CODE_CHARACTERS_MAX = 20;
export const SHARE_DENOMINATOR_MAX = 100;
export const YEARS_MAX = 50;
export const MONTHS_MAX = 600;
export const PARTS_MAX = 10_000;
export const PROJECTS_MAX = 100_000;
export const TRANCHE_YEAR_MIN = 1990;
export const TRANCHE_YEAR_MAX = 2100;
