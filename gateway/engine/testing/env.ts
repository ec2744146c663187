/** How many random operations are tried, and which: `OPERATIONS=100000 SEED=7 npx vitest run gateway/engine/differential.test.ts`. */
export const OPERATIONS = Number(process.env.OPERATIONS ?? 1_000);
export const SEED = Number(process.env.SEED ?? 20_121_201);
