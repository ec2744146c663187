import type { NamedTable } from '@cdw/kernel/lookup.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';

/** What filters may name by identifier or slug. */
export const NETWORK: NamedTable = { table: sql`spaces."Network"`, type: 'Network', prefix: 'net', list: 'networks' };
export const ORGANISATION: NamedTable = {
  table: sql`spaces."Organisation"`,
  type: 'Organisation',
  prefix: 'org',
  list: 'organisations',
};
export const MUNICIPALITY: NamedTable = {
  table: sql`spaces."Municipality"`,
  type: 'Walloon municipality',
  prefix: '',
  list: 'municipalities',
  key: sql`named.nis`,
};
export const PROVINCE: NamedTable = {
  table: sql`spaces."Province"`,
  type: 'Walloon province',
  prefix: '',
  list: 'provinces',
  key: sql`named.nis`,
};
export const SPACE: NamedTable = { table: sql`spaces."Space"`, type: 'Space', prefix: 'spc', list: 'spaces' };
