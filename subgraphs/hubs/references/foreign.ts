import type { ForeignType } from '@cdw/kernel/foreign.ts';

/** What changes of a hub name in other subgraphs. */
export const ORGANISATION: ForeignType = {
  type: 'Organisation',
  prefix: 'org',
  field: 'organisation',
  argument: 'id',
  fields: 'id',
};
export const SPACE: ForeignType = { type: 'Space', prefix: 'spc', field: 'space', argument: 'id', fields: 'id' };
export const MUNICIPALITY: ForeignType = {
  type: 'Municipality',
  field: 'municipality',
  argument: 'nis',
  fields: 'nis province { nis }',
};
export const PROVINCE: ForeignType = { type: 'Province', field: 'province', argument: 'nis', fields: 'nis' };
