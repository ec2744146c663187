import type { NamedTable } from '@cdw/kernel/lookup.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';

/** What filters may name by identifier or slug. */
export const NETWORK: NamedTable = { table: sql`spaces."Network"`, type: 'Network', prefix: 'net' };
export const ORGANISATION: NamedTable = { table: sql`spaces."Organisation"`, type: 'Organisation', prefix: 'org' };
