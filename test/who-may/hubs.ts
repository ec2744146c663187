import { today } from '@cdw/kernel/days.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { type Ask, mutationRows, OWN, type Rows } from './rows.ts';

const on = today();
const organisation = seededId('org', 'ideta');
const space = seededId('spc', 'esco');
const name = { fr: 'Nom' };
const site = { municipality: '57081' };
const NO_SOURCES = { sources: undefined };

/** A hub that IDETA runs: the seed knows no operator of a hub. */
let hubOfIdeta: Promise<string> | undefined;
async function registered(ask: Ask): Promise<string> {
  const document = 'mutation ($input: RegisterHubInput!) { registerHub(input: $input) { id } }';
  const input = { operator: organisation, name: { fr: 'Un hub' }, site, sources: [{ key: 'pw-72821' }] };
  const { registerHub } = await ask(document, { input });
  return (registerHub as { id: string }).id;
}

/** Each names that hub, from a version that it has not: whoever may change it hears of that. */
const CHANGES = mutationRows({
  addHubPartner: { input: { organisation, role: 'HOST', from: on }, may: OWN },
  closeHub: { input: { on }, may: OWN },
  correctHubActivity: { input: { fact: 'hac_none', title: name }, may: OWN },
  correctHubName: { input: { fact: 'nam_none', name }, may: OWN },
  correctHubPartner: { input: { fact: 'hpa_none', role: 'HOST' }, may: OWN },
  correctHubService: { input: { fact: 'hsv_none', name }, may: OWN },
  correctHubSite: { input: { fact: 'sit_none', locality: 'Kain' }, may: OWN },
  correctHubSpace: { input: { fact: 'hsp_none', relation: 'RUNS' }, may: OWN },
  correctHubStaff: { input: { fact: 'hst_none', staffFte: '1' }, may: OWN },
  correctHubStatus: { input: { fact: 'sta_none', from: on }, may: OWN },
  endHubPartner: { input: { fact: 'hpa_none', through: on }, may: OWN },
  endHubService: { input: { fact: 'hsv_none', through: on }, may: OWN },
  launchHub: { input: { on }, may: OWN },
  linkHubToSpace: { input: { space, relation: 'PARTNER', from: on }, may: OWN },
  moveHub: { input: { ...site, from: on }, may: OWN },
  offerHubService: { input: { kind: 'ADVICE', name, from: on }, may: OWN },
  recordHubActivity: { input: { kind: 'LAUNCH', title: name }, may: OWN },
  recordHubStaff: { input: { staffFte: '1' }, may: OWN },
  renameHub: { input: { name, from: on }, may: OWN },
  reopenHub: { input: { from: on }, may: OWN },
  unlinkHubFromSpace: { input: { fact: 'hsp_none', through: on }, may: OWN },
  updateCreativeHub: { input: { note: 'x' }, may: OWN },
  withdrawHubActivity: { input: { ...NO_SOURCES, fact: 'hac_none' }, may: OWN },
  withdrawHubName: { input: { ...NO_SOURCES, fact: 'nam_none' }, may: OWN },
  withdrawHubPartner: { input: { ...NO_SOURCES, fact: 'hpa_none' }, may: OWN },
  withdrawHubService: { input: { ...NO_SOURCES, fact: 'hsv_none' }, may: OWN },
  withdrawHubSite: { input: { ...NO_SOURCES, fact: 'sit_none' }, may: OWN },
  withdrawHubSpace: { input: { ...NO_SOURCES, fact: 'hsp_none' }, may: OWN },
  withdrawHubStaff: { input: { ...NO_SOURCES, fact: 'hst_none' }, may: OWN },
  withdrawHubStatus: { input: { ...NO_SOURCES, fact: 'sta_none' }, may: OWN },
});

const ofHub = ([coordinate, row]: [string, Rows[string]]): [string, Rows[string]] => {
  const { input } = row.variables as { input: object };
  const variables = async (ask: Ask) => {
    hubOfIdeta ??= registered(ask);
    return { input: { hub: await hubOfIdeta, version: 999, ...input } };
  };
  return [coordinate, { ...row, variables }];
};

export const HUBS: Rows = {
  ...Object.fromEntries(Object.entries(CHANGES).map(ofHub)),
  ...mutationRows({ registerHub: { input: { operator: organisation, name, slug: 'trakk', site }, may: OWN } }),
  'Query.hubAudit': {
    document: '{ hubAudit { endCursor } }',
    // An operator reads what concerns its own organisations.
    may: ['another operator', ...OWN],
  },
};
