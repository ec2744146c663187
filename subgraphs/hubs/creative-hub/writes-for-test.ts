import { seededId } from '@cdw/kernel/seed/ids.ts';
import { graphKnowing } from '@cdw/kernel/testing.ts';
import { agencyWith, operatorOf } from '@cdw/kernel/writing/writes-for-test.ts';

const SCOPE = 'hubs:write';
export const IDETA = operatorOf('ideta', SCOPE);
export const BEP = operatorOf('bep', SCOPE);
export const AGENCY = agencyWith(SCOPE);

export const [ideta, bep, esco] = [seededId('org', 'ideta'), seededId('org', 'bep'), seededId('spc', 'esco')];

/** What the other subgraphs answer. */
export const graph = graphKnowing({
  [ideta]: {},
  [bep]: {},
  [esco]: {},
  '57081': { nis: '57081', province: { nis: '50000' } },
  '92094': { nis: '92094', province: { nis: '90000' } },
});

/** A hub that IDETA runs, and the graph does not know yet. */
export const NEW = {
  name: { fr: 'Hub de Kain' },
  operator: ideta,
  site: { municipality: '57081', locality: 'Kain' },
  launchedOn: '2020',
  description: { fr: 'Un hub créatif.' },
};
