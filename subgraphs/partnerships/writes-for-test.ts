import type { AskGraph } from '@cdw/kernel/context.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { graphKnowing, type Tested } from '@cdw/kernel/testing.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import { agencyWith, mutate, operatorOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';

const SCOPE = 'partnerships:write';
export const IDETA = operatorOf('ideta', SCOPE);
export const BEP = operatorOf('bep', SCOPE);
export const ADN = operatorOf('adn', SCOPE);
export const SPI = operatorOf('spi', SCOPE);
export const AGENCY = agencyWith(SCOPE);

export const [ideta, bep, adn, spi] = ['ideta', 'bep', 'adn', 'spi'].map((slug) => seededId('org', slug)) as [
  string,
  string,
  string,
  string,
];
export const ESCO = seededId('spc', 'esco');
export const NEGUNDO = seededId('spc', 'swc-negundo');
export const NAMUR = seededId('spc', 'coworking-namur');
export const TRAKK = seededId('hub', 'trakk');
export const TOURNAI = seededId('prt', 'mutualisation-negundo-esco');
export const RIGHT = seededId('acr', 'accessRights mutualisation-negundo-esco 0');
const PLAN_OF_ESCO = 'pln_esco000000000000';
export const PLAN_OF_NAMUR = 'pln_namur00000000000';
export const ORPHAN = 'spc_orphan0000000000';

const runBy = (id: string) => ({ organisations: [{ role: 'OPERATOR', organisation: { id } }] });

/** What the other subgraphs answer: who operates what. */
const GRAPH: AskGraph = graphKnowing({
  [ideta]: {},
  [bep]: {},
  [adn]: {},
  [spi]: {},
  [ESCO]: runBy(ideta),
  [NEGUNDO]: runBy(ideta),
  [NAMUR]: runBy(bep),
  [ORPHAN]: { organisations: [] },
  [TRAKK]: {
    partners: [
      { role: 'OPERATOR', organisation: { id: bep } },
      { role: 'PARTNER', organisation: { id: adn } },
    ],
  },
  [PLAN_OF_ESCO]: { space: { id: ESCO } },
  [PLAN_OF_NAMUR]: { space: { id: NAMUR } },
});

/** Somebody, within the graph. */
export const as = (viewer: Viewer) => ({ viewer, graph: GRAPH });

/** Of the spaces of two operators, one opens to the other. */
export const NAMUR_AND_TOURNAI = {
  kind: 'MUTUALISATION',
  title: { fr: 'Namur et Tournai' },
  parties: [
    { space: NAMUR, role: 'HOST' },
    { space: ESCO, role: 'BENEFICIARY' },
    { organisation: adn, role: 'MONITOR' },
  ],
  accessRights: [
    { host: NAMUR, beneficiary: ESCO, terms: 'DISCOUNT', discount: '0.25', isBothWays: false, plans: [PLAN_OF_ESCO] },
  ],
  on: '2026-01',
};

/** Their partnership as both have signed it, at work from March 2026, and the right that it gives. */
export async function atWork(tested: Tested): Promise<[partnership: string, right: string]> {
  const proposed = await mutate(tested, 'proposePartnership', NAMUR_AND_TOURNAI, as(IDETA));
  const { id: partnership } = resultOf<{ id: string }>(proposed);
  const byIdeta = { partnership, version: 1, organisation: ideta, from: '2026-03-01' };
  await mutate(tested, 'signPartnership', byIdeta, as(IDETA));
  const byBep = { partnership, version: 2, organisation: bep, from: '2026-02' };
  const signed = await mutate(tested, 'signPartnership', byBep, as(BEP), 'accessRightHistory { id }');
  const { accessRightHistory } = resultOf<{ accessRightHistory: { id: string }[] }>(signed);
  return [partnership, accessRightHistory[0]?.id ?? ''];
}
