import { today } from '@cdw/kernel/days.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { AGENCY_ONLY, mutationRows, OWN, type Rows } from './rows.ts';

const on = today();
const space = seededId('spc', 'esco');
const network = seededId('net', 'cowallonia');
const organisation = seededId('org', 'ideta');
const name = { fr: 'Nom' };
const premises = { municipality: '57081' };
const NO_SOURCES = { sources: undefined };
/** What IDETA runs, from a version that it has not: whoever may change it hears of that. */
const esco = { space, version: 999 };

/** What is recorded of IDETA itself. */
const ofIdeta = (inputs: Readonly<Record<string, object>>) =>
  Object.fromEntries(
    Object.entries(inputs).map(([mutation, input]) => [
      mutation,
      { input: { organisation, version: 999, ...input }, may: OWN },
    ]),
  );

/** What is recorded of the network of coworking spaces. */
const ofCowallonia = (inputs: Readonly<Record<string, object>>) =>
  Object.fromEntries(
    Object.entries(inputs).map(([mutation, input]) => [
      mutation,
      { input: { network, version: 999, ...input }, may: AGENCY_ONLY },
    ]),
  );

const TOURNAI = mutationRows({
  appointOperator: { input: { ...esco, organisation, role: 'OWNER', from: on }, may: OWN },
  changeOpeningHours: { input: { ...esco, from: on, openingHours: 'Mo-Fr 08:30-18:00' }, may: OWN },
  closeSpace: { input: { ...esco, on }, may: OWN },
  closeSpaceSite: { input: { ...esco, fact: 'prm_none', through: on }, may: OWN },
  correctMembership: { input: { ...esco, fact: 'mbr_none', from: on }, may: OWN },
  correctOpeningHours: { input: { ...esco, fact: 'hrs_none', openingHours: '24/7' }, may: OWN },
  correctSpaceName: { input: { ...esco, fact: 'nam_none', name }, may: OWN },
  correctPremises: { input: { ...esco, fact: 'prm_none', street: 'rue Neuve' }, may: OWN },
  correctSpaceOperator: { input: { ...esco, fact: 'opr_none', role: 'OWNER' }, may: OWN },
  correctSpacePlan: { input: { ...esco, fact: 'pln_none', name }, may: OWN },
  correctSpaceStatus: { input: { ...esco, fact: 'sta_none', from: on }, may: OWN },
  endOperator: { input: { ...esco, fact: 'opr_none', through: on }, may: OWN },
  joinNetwork: { input: { ...esco, from: on, network }, may: OWN },
  leaveNetwork: { input: { ...esco, network, through: on }, may: OWN },
  mergeSpaces: {
    input: { ...esco, merged: [{ space: seededId('spc', 'swc-negundo'), version: 1 }], on },
    may: OWN,
  },
  moveSpace: { input: { ...esco, from: on, premises }, may: OWN },
  openSpace: { input: { ...esco, on }, may: OWN },
  openSpaceSite: { input: { ...esco, site: 'Annexe', premises, from: on }, may: OWN },
  planSpace: { input: { ...esco, from: on }, may: OWN },
  publishPlan: { input: { ...esco, from: on, name, priceEurPerMonth: '1', isUnlimited: true }, may: OWN },
  registerNetwork: { input: { name, slug: 'cowallonia' }, may: AGENCY_ONLY },
  ...ofCowallonia({
    addCharterPillar: { name, position: 1, from: on },
    addNetworkCoordinator: { organisation, from: on },
    adoptCharter: { title: name, from: on },
    correctCharter: { fact: 'cha_none', title: name },
    correctCharterPillar: { fact: 'pil_none', name },
    correctNetworkCoordinator: { fact: 'nco_none', note: 'x' },
    correctNetworkName: { fact: 'nam_none', name },
    dissolveNetwork: { on },
    endCharterPillar: { fact: 'pil_none', through: on },
    endNetworkCoordinator: { fact: 'nco_none', through: on },
    renameNetwork: { name, from: on },
    updateNetwork: { website: 'https://www.cowallonia.be' },
    withdrawCharter: { ...NO_SOURCES, fact: 'cha_none' },
    withdrawCharterPillar: { ...NO_SOURCES, fact: 'pil_none' },
    withdrawNetworkCoordinator: { ...NO_SOURCES, fact: 'nco_none' },
    withdrawNetworkDissolution: NO_SOURCES,
    withdrawNetworkName: { ...NO_SOURCES, fact: 'nam_none' },
  }),
  registerOrganisation: { input: { kind: 'COMPANY', name, slug: 'ideta' }, may: AGENCY_ONLY },
  registerSpace: { input: { kind: 'COWORKING', name, slug: 'esco', operator: organisation, premises }, may: OWN },
  ...ofIdeta({
    addAffiliation: { municipality: '57081', from: on },
    correctAffiliation: { fact: 'aff_none', note: 'x' },
    correctOrganisationName: { fact: 'nam_none', name },
    correctOrganisationSeat: { fact: 'sea_none', street: 'x' },
    endAffiliation: { fact: 'aff_none', through: on },
    moveOrganisation: { municipality: '57081', from: on },
    renameOrganisation: { name, from: on },
    updateOrganisation: { website: 'https://www.ideta.be' },
    withdrawAffiliation: { ...NO_SOURCES, fact: 'aff_none' },
    withdrawOrganisationName: { ...NO_SOURCES, fact: 'nam_none' },
    withdrawOrganisationSeat: { ...NO_SOURCES, fact: 'sea_none' },
  }),
  renameSpace: { input: { ...esco, from: on, name }, may: OWN },
  reopenSpace: { input: { ...esco, from: on }, may: OWN },
  transferSpace: { input: { ...esco, from: on, to: seededId('org', 'bep') }, may: OWN },
  updateSpace: { input: { ...esco, website: 'https://esco.example.be/' }, may: OWN },
  withdrawMembership: { input: { ...esco, fact: 'mbr_none', ...NO_SOURCES }, may: OWN },
  withdrawOpeningHours: { input: { ...esco, fact: 'hrs_none', ...NO_SOURCES }, may: OWN },
  withdrawPremises: { input: { ...esco, fact: 'prm_none', ...NO_SOURCES }, may: OWN },
  withdrawSpaceName: { input: { ...esco, fact: 'nam_none', ...NO_SOURCES }, may: OWN },
  withdrawSpaceOperator: { input: { ...esco, fact: 'opr_none', ...NO_SOURCES }, may: OWN },
  withdrawSpacePlan: { input: { ...esco, fact: 'pln_none', ...NO_SOURCES }, may: OWN },
  withdrawSpaceStatus: { input: { ...esco, fact: 'sta_none', ...NO_SOURCES }, may: OWN },
  withdrawPlan: { input: { ...esco, plan: 'pln_0000000000000000', through: on }, may: OWN },
});

export const SPACES: Rows = {
  ...TOURNAI,
  'Query.spaceAudit': {
    document: '{ spaceAudit { endCursor } }',
    // An operator reads what concerns its own organisations.
    may: ['another operator', ...OWN],
  },
};
