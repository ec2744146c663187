/** The limits of this subgraph, beside those that all share. */
export const PARTIES_MAX = 50;
export const REQUESTED_RIGHTS_MAX = 50;
export const PLANS_PER_RIGHT_MAX = 20;
