/** Says of each row of the benchmark that it is made up. */
export const MADE_UP = 'made-up';

export const recordSource = `INSERT INTO "Source" (key, title) VALUES ('${MADE_UP}', 'Made up by the benchmark') ON CONFLICT DO NOTHING`;

export const spaceNumbered = (number: number): string => `spc_made-up-${number}`;

const SEED = 42;

/** SQL for a number from 0 to below 1 that looks like chance, and is the same for the same whole number at each run. */
export const chanceOf = (number: string): string =>
  `((hashint8extended((${number})::bigint, ${SEED}) & 65535) / 65536.0)`;
