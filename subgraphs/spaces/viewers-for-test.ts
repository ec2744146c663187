import { seededId } from '@cdw/kernel/seed/ids.ts';
import { PUBLIC_VIEWER, type Viewer } from '@cdw/kernel/viewer.ts';

const operatorOf = (slug: string): Viewer => ({
  role: 'OPERATOR',
  organisationIds: [seededId('org', slug)],
  scopes: ['spaces:write'],
  actor: `key cdw_${slug}`,
});

/** Those who write in tests: two operators, an app, the agency, and nobody. */
export const IDETA = operatorOf('ideta');
export const BEP = operatorOf('bep');
export const PARTNER: Viewer = { role: 'PARTNER', organisationIds: [], scopes: [], actor: 'key cdw_partner0' };
export const AGENCY: Viewer = {
  role: 'AGENCY',
  organisationIds: [],
  scopes: ['spaces:write'],
  actor: 'key cdw_agency00',
};
export const PUBLIC = PUBLIC_VIEWER;

export const SOURCES = [{ key: 'pw-72821' }];
