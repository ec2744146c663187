import { today } from '@cdw/kernel/days.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { type Ask, mutationRows, OWN, type Rows } from './rows.ts';

const on = today();
const [host, beneficiary] = [seededId('spc', 'swc-negundo'), seededId('spc', 'esco')];
const partnershipId = seededId('prt', 'mutualisation-negundo-esco');
const accessRight = seededId('acr', 'accessRights mutualisation-negundo-esco 0');
const reportedBy = seededId('org', 'ideta');
const title = { fr: 'Titre' };
const terms = { terms: 'FREE_WITHIN_SUBSCRIPTION', isBothWays: false };
const parties = [
  { space: host, role: 'HOST' },
  { space: beneficiary, role: 'BENEFICIARY' },
];
/** What IDETA takes part in, from a version that it has not: whoever may change it hears of that. */
const NO_SOURCES = { sources: undefined };
const tournai = { partnership: partnershipId, version: 999 };
const practice = { goodPractice: seededId('gpr', 'gestionnaire-commun'), version: 999 };

const PARTNERSHIP = mutationRows({
  amendAccessRight: { input: { ...tournai, accessRight, from: on, ...terms }, may: OWN },
  applyGoodPractice: { input: { ...tournai, ...practice }, may: OWN },
  assessGoodPractice: { input: { ...practice, status: 'OBSERVED', from: on }, may: OWN },
  correctAccessRight: { input: { ...tournai, fact: accessRight, note: 'x' }, may: OWN },
  // Of an application that is not there, those hear who keep the practice.
  correctGoodPracticeApplication: { input: { ...practice, fact: 'gpa_none' }, may: OWN },
  correctGoodPracticeStatus: { input: { ...practice, fact: 'gps_none', from: on }, may: OWN },
  correctPartnershipParty: { input: { ...tournai, fact: 'pty_none', note: 'x' }, may: OWN },
  correctPartnershipPeriod: { input: { ...tournai, from: '2016' }, may: OWN },
  correctPartnershipSignature: { input: { ...tournai, fact: 'sig_none', from: on }, may: OWN },
  correctPartnershipStatus: { input: { ...tournai, fact: 'pst_none', from: on }, may: OWN },
  endAccessRight: { input: { ...tournai, accessRight, through: on }, may: OWN },
  endPartnership: { input: { ...tournai, on }, may: OWN },
  grantAccessRight: { input: { ...tournai, right: { host, beneficiary, ...terms }, from: on }, may: OWN },
  proposePartnership: { input: { kind: 'MUTUALISATION', title, slug: 'consortium-trakk', parties, on }, may: OWN },
  recordGoodPractice: {
    input: { demonstratedBy: partnershipId, title, lesson: title, slug: 'gestionnaire-commun', status: 'OBSERVED' },
    may: OWN,
  },
  // Nothing is counted, of which only who may count hears.
  recordSharedUse: { input: { accessRight, reportedBy, from: '2018', through: '2018' }, may: OWN },
  updateGoodPractice: { input: { ...practice, title }, may: OWN },
  updatePartnership: { input: { ...tournai, title }, may: OWN },
  withdrawAccessRight: { input: { ...tournai, ...NO_SOURCES, fact: accessRight }, may: OWN },
  withdrawGoodPractice: { input: { ...practice, ...NO_SOURCES }, may: OWN },
  withdrawGoodPracticeApplication: { input: { ...practice, ...NO_SOURCES, fact: 'gpa_none' }, may: OWN },
  withdrawGoodPracticeStatus: { input: { ...practice, ...NO_SOURCES, fact: 'gps_none' }, may: OWN },
  withdrawPartnershipParty: { input: { ...tournai, ...NO_SOURCES, fact: 'pty_none' }, may: OWN },
  withdrawPartnershipSignature: { input: { ...tournai, ...NO_SOURCES, fact: 'sig_none' }, may: OWN },
  withdrawPartnershipStatus: { input: { ...tournai, ...NO_SOURCES, fact: 'pst_none' }, may: OWN },
  signPartnership: { input: { ...tournai, organisation: reportedBy, from: on }, may: OWN },
});

/** Each count is of a month of its own, since nobody counts the same time twice. */
let month = 0;
const COUNT = `mutation ($input: RecordSharedUseInput!) { recordSharedUse(input: $input) { id } }`;

/** A count of IDETA, which is changed from a version that it has not. */
async function recordedUse(ask: Ask) {
  month += 1;
  const date = `${2018 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  const use = { from: date, through: date, visitCount: 1, sources: [{ key: 'pw-72821' }] };
  const { recordSharedUse } = await ask(COUNT, { input: { accessRight, reportedBy, ...use } });
  const { id: sharedUse } = recordSharedUse as { id: string };
  return { sharedUse, version: 999, use };
}

export const PARTNERSHIPS: Rows = {
  ...PARTNERSHIP,
  'Mutation.correctSharedUse': {
    document: 'mutation ($input: CorrectSharedUseInput!) { correctSharedUse(input: $input) { __typename } }',
    variables: async (ask) => {
      const { use, ...named } = await recordedUse(ask);
      return { input: { ...named, ...use } };
    },
    may: OWN,
  },
  'Mutation.withdrawSharedUse': {
    document: 'mutation ($input: WithdrawSharedUseInput!) { withdrawSharedUse(input: $input) { __typename } }',
    variables: async (ask) => {
      const { use: _use, ...named } = await recordedUse(ask);
      return { input: named };
    },
    may: OWN,
  },
  'Query.partnershipAudit': {
    document: '{ partnershipAudit { endCursor } }',
    // An operator reads what concerns its own organisations.
    may: ['another operator', ...OWN],
  },
};
