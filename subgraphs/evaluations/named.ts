import type { NamedTable } from '@cdw/kernel/lookup.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';

/** What filters may name by identifier or slug. */
export const INDICATOR: NamedTable = { table: sql`evaluations."Indicator"`, type: 'Indicator', prefix: 'ind' };
