import type { ForeignType } from '@cdw/kernel/foreign.ts';

/** What changes name in other subgraphs, with who operates it today: on a space and on a hub depends who may change what. */
export const SPACE: ForeignType = {
  type: 'Space',
  prefix: 'spc',
  field: 'space',
  argument: 'id',
  fields: 'id organisations { role organisation { id } }',
};
export const CREATIVE_HUB: ForeignType = {
  type: 'CreativeHub',
  prefix: 'hub',
  field: 'creativeHub',
  argument: 'id',
  fields: 'id partners { role organisation { id } }',
};
export const ORGANISATION: ForeignType = {
  type: 'Organisation',
  prefix: 'org',
  field: 'organisation',
  argument: 'id',
  fields: 'id',
};
export const PLAN: ForeignType = {
  type: 'Plan',
  prefix: 'pln',
  field: 'plan',
  argument: 'id',
  fields: 'id space { id }',
};
