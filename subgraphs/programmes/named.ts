import type { NamedTable } from '@cdw/kernel/lookup.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';

/** What filters may name by identifier or slug. */
export const PROGRAMME: NamedTable = {
  table: sql`programmes."Programme"`,
  type: 'Programme',
  prefix: 'prg',
  list: 'programmes',
};
export const CALL: NamedTable = { table: sql`programmes."Call"`, type: 'Call', prefix: 'cal', list: 'calls' };

/** What measures, commitments and documents may be concerned with: filters name it by identifier only. */
export const SUBJECTS = {
  spc: 'Space',
  hub: 'CreativeHub',
  net: 'Network',
  prt: 'Partnership',
  prg: 'Programme',
  cal: 'Call',
};

/** What an award may go to. */
export const BENEFICIARIES = { spc: 'Space', hub: 'CreativeHub', org: 'Organisation' };
