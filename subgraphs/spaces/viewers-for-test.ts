import { seededId } from '@cdw/kernel/seed/ids.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';

const operatorOf = (slug: string): Viewer => ({
  role: 'OPERATOR',
  organisationIds: [seededId('org', slug)],
  scopes: ['spaces:write'],
  actor: `key cdw_${slug}`,
});

/** Those who write in tests: two operators and the agency. */
export const IDETA = operatorOf('ideta');
export const BEP = operatorOf('bep');
export const AGENCY: Viewer = {
  role: 'AGENCY',
  organisationIds: [],
  scopes: ['spaces:write'],
  actor: 'key cdw_agency00',
};

export const SOURCES = [{ key: 'pw-72821' }];
