import type { NamedTable } from '@cdw/kernel/lookup.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';

/** What filters may name by identifier or slug. */
export const PARTNERSHIP: NamedTable = {
  table: sql`partnerships."Partnership"`,
  type: 'Partnership',
  prefix: 'prt',
  list: 'partnerships',
};
