/** The PostgreSQL server to measure on; none when it is not given. */
export const readServer = (): string | undefined =>
  process.env.DATABASE_URL || process.env.TEST_DATABASE_URL || undefined;
