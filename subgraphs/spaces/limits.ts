/** The limits of this subgraph, each with its unit; those that all share stand in the kernel. */
export const RADIUS_KM_MAX = 500;
export const COVERAGE_KM_MAX = 100;
export const WHAT_IF_PLACES_MAX = 20;
export const RAPPROCHEMENT_KM_DEFAULT = 15;
export const RAPPROCHEMENT_KM_MAX = 50;
export const RAPPROCHEMENT_PAIRS_MAX = 20_000;
export const RAPPROCHEMENT_WEIGHT_MAX = 100;
export const CHARTER_CHARACTERS_MAX = 5_000;
export const OPENING_HOURS_CHARACTERS_MAX = 1_000;
