import type { RequestContext } from '@cdw/kernel/context.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { graphKnowing, type Tested } from '@cdw/kernel/testing.ts';
import { PUBLIC_VIEWER, type Viewer } from '@cdw/kernel/viewer.ts';
import { agencyWith, documentOf, operatorOf } from '@cdw/kernel/writing/writes-for-test.ts';
import type { ExecutionResult } from 'graphql';

export const IDETA = operatorOf('ideta', 'evaluations:write');
export const READER: Viewer = { ...IDETA, scopes: ['evaluations:read'], actor: 'key cdw_reader00' };
export const BEP = operatorOf('bep', 'evaluations:write');
export const AGENCY = agencyWith('evaluations:write');
export const PARTNER: Viewer = {
  ...PUBLIC_VIEWER,
  role: 'PARTNER',
  scopes: ['evaluations:read'],
  actor: 'key cdw_app',
};

export const ESCO = seededId('spc', 'esco');
export const NEGUNDO = seededId('spc', 'swc-negundo');
export const NAMUR = seededId('spc', 'coworking-namur');
export const COWALLONIA = seededId('net', 'cowallonia');
export const RURAL_CALL = seededId('cal', 'coworking-rural');
export const HAINAUT = '50000';
export const TOURNAI = '57081';

export const runBy = (slug: string) => [{ role: 'OPERATOR', organisation: { id: seededId('org', slug) } }];

/** The rest of the graph, as far as figures ask for it: who keeps what. */
export const KNOWN = {
  [ESCO]: {
    ...{ name: 'ESCO', nl: 'ESCO', de: 'ESCO', en: 'ESCO Tournai' },
    organisations: [...runBy('ideta'), { role: 'OWNER', organisation: { id: seededId('org', 'bep') } }],
  },
  [NEGUNDO]: { name: 'SWC Negundo', organisations: runBy('ideta') },
  [NAMUR]: { name: '=COWORKING | Namur', organisations: runBy('bep') },
  [COWALLONIA]: { name: 'CoWallonia', coordinators: [{ organisation: { id: seededId('org', 'adn') } }] },
  [seededId('prt', 'mutualisation-negundo-esco')]: { title: 'Mutualisation' },
  [seededId('org', 'ideta')]: { name: 'IDETA' },
  [seededId('org', 'bep')]: { name: 'BEP' },
  [seededId('org', 'adn')]: { name: 'AdN' },
  [RURAL_CALL]: { title: 'Appel' },
  [HAINAUT]: { name: 'Hainaut' },
  [TOURNAI]: { name: 'Tournai' },
};

export const graph = graphKnowing(KNOWN);

/** A work that could state the figures of every year up to this one. */
export const SOURCES = [{ title: 'Relevé inventé pour ce test', url: 'https://example.org/releve' }];

/** Made-up figures, of this test only. */
export const visits = (value: string, year = '2025', more: object = {}): object => ({
  subject: ESCO,
  indicator: 'visits',
  from: year,
  value,
  ...more,
});

export type Given = { readonly id: string; readonly version: number; readonly status: string; readonly value: string };

const FIELDS = 'id version status value';

/** Calls a mutation as somebody, with the rest of the graph at hand. */
export const call = (
  { ask }: Tested,
  mutation: string,
  input: object,
  viewer: Viewer,
  {
    fields = /observation|draft/i.test(mutation) ? FIELDS : 'id',
    ...request
  }: Partial<RequestContext> & { fields?: string } = {},
): Promise<ExecutionResult> => ask(documentOf(mutation, fields), { input }, { viewer, graph, ...request });

/** Hands made-up figures in, and answers what came of it. */
export const submit = (tested: Tested, viewer: Viewer, observations: readonly object[], more: object = {}) =>
  call(tested, 'submitObservations', { observations, sources: SOURCES, ...more }, viewer);
