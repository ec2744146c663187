import type { NamedTable } from '@cdw/kernel/lookup.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';

/** What filters may name by identifier or slug. */
export const INDICATOR: NamedTable = {
  table: sql`evaluations."Indicator"`,
  type: 'Indicator',
  prefix: 'ind',
  list: 'indicators',
};

const IDENTIFIER = /^(ind_|[a-z]{3}_[0-9a-z]{16}$)/;

/** The name of an indicator as lookups take it: who calls it by its code, as files and writes do, means the slug that has hyphens instead. */
export const indicatorKey = (name: string): string => (IDENTIFIER.test(name) ? name : name.replaceAll('_', '-'));
