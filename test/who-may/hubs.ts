import { today } from '@cdw/kernel/days.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { type Ask, mutationRows, OWN, type Rows } from './rows.ts';

const on = today();
const organisation = seededId('org', 'ideta');
const space = seededId('spc', 'esco');
const name = { fr: 'Nom' };
const site = { municipality: '57081' };

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
  correctHubName: { input: { mistaken: 'Un hub', name }, may: OWN },
  endHubPartner: { input: { organisation, role: 'OPERATOR', through: on }, may: OWN },
  launchHub: { input: { on }, may: OWN },
  linkHubToSpace: { input: { space, relation: 'PARTNER', from: on }, may: OWN },
  moveHub: { input: { site, from: on }, may: OWN },
  offerHubService: { input: { kind: 'ADVICE', name, from: on }, may: OWN },
  recordHubActivity: { input: { kind: 'LAUNCH', title: name }, may: OWN },
  recordHubStaff: { input: { staffFte: '1' }, may: OWN },
  renameHub: { input: { name, from: on }, may: OWN },
  reopenHub: { input: { from: on }, may: OWN },
  unlinkHubFromSpace: { input: { space, relation: 'PARTNER', through: on }, may: OWN },
  withdrawHubClosing: { input: {}, may: OWN },
  withdrawHubService: { input: { service: 'Conseil', through: on }, may: OWN },
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
    // An operator reads what concerns its own organisations, whatever its scopes.
    may: ['another operator', 'its operator without the scope', 'its operator', 'agency'],
  },
};
