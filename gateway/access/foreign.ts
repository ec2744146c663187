import type { ForeignType } from '@cdw/kernel/foreign.ts';

/** What keys refer to. */
export const ORGANISATION: ForeignType = {
  type: 'Organisation',
  prefix: 'org',
  field: 'organisation',
  argument: 'id',
  fields: 'id',
};
