import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import { afterAll, expect, it } from 'vitest';
import { schema } from './schema.ts';
import { openSubgraph } from './subgraph.ts';
import { AGENCY, BEP, IDETA, PARTNER, PUBLIC } from './viewers-for-test.ts';
import { COWALLONIA, ESCO, mutate, NEGUNDO, refusalOf, resultOf, TODAY, TOURNAI } from './writes-for-test.ts';

const spaces = testSubgraph(openSubgraph);
const [organisation] = IDETA.organisationIds;
const name = { fr: 'Nom' };
const premises = { municipality: TOURNAI };
const esco = { space: ESCO, version: 999, from: TODAY };

/** Each mutation with an input about what IDETA runs: where somebody may, it fails for its version, or for its faults. */
const INPUTS: Record<string, object> = {
  changeOpeningHours: { space: ESCO, version: 999, openingHours: 'Mo-Fr 08:30-18:00' },
  closeSpace: { space: ESCO, version: 999, on: TODAY },
  correctSpaceName: { space: ESCO, version: 999, mistaken: 'ESCO', name },
  dissolveNetwork: { network: COWALLONIA, version: 999, on: TODAY },
  joinNetwork: { ...esco, network: COWALLONIA },
  leaveNetwork: { space: ESCO, version: 999, network: COWALLONIA, through: TODAY },
  mergeSpaces: { space: ESCO, version: 999, merged: [{ space: NEGUNDO, version: 1 }], on: TODAY },
  moveSpace: { ...esco, premises },
  publishPlan: { ...esco, name, priceEurPerMonth: '1', isUnlimited: true },
  registerOrganisation: { kind: 'COMPANY', name, slug: 'ideta' },
  registerSpace: { kind: 'COWORKING', name, slug: 'esco', operator: organisation, premises },
  renameOrganisation: { organisation, version: 999, name, from: TODAY },
  renameSpace: { ...esco, name },
  transferSpace: { ...esco, to: seededId('org', 'bep') },
  withdrawPlan: { space: ESCO, version: 999, plan: 'pln_0000000000000000', through: TODAY },
};

const VIEWERS: Record<string, Viewer> = {
  public: PUBLIC,
  partner: PARTNER,
  'another operator': BEP,
  'an operator without the scope': { ...IDETA, scopes: [] },
  'its operator': IDETA,
  agency: AGENCY,
};
const REFUSED = ['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'];
const OWN = [...REFUSED, 'may', 'may'];
const AGENCY_ONLY = [...REFUSED, 'FORBIDDEN', 'may'];

const table: string[][] = [];
afterAll(() => console.log([['mutation', ...Object.keys(VIEWERS)], ...table].map((row) => row.join(' | ')).join('\n')));

it('every mutation has its row', () => {
  expect(Object.keys(schema.getMutationType()?.getFields() ?? {}).sort()).toEqual(Object.keys(INPUTS));
});

it.each(Object.entries(INPUTS))('%s is for whoever it concerns', async (mutation, input) => {
  const row: string[] = [];
  for (const viewer of Object.values(VIEWERS)) {
    const { code } = refusalOf(await mutate(spaces, mutation, input, { viewer }, 'id'));
    row.push(code === 'CONFLICT' || code === 'BAD_USER_INPUT' ? 'may' : String(code));
  }
  table.push([mutation, ...row]);
  const isForAgency = ['dissolveNetwork', 'registerOrganisation'].includes(mutation);
  expect(row).toEqual(isForAgency ? AGENCY_ONLY : OWN);
});

it('a refused write leaves nothing behind', async () => {
  const audit = await spaces.ask('{ spaceAudit(first: 100) { changes { actor } } }', {}, { viewer: AGENCY });
  const { changes } = resultOf<{ changes: { actor: string }[] }>(audit);
  expect(new Set(changes.map(({ actor }) => actor))).toEqual(new Set(['seed']));
});
