import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { faultsOf, mutate, refusalOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';
import {
  AGENCY,
  adn,
  as,
  ESCO,
  ideta,
  NAMUR,
  NAMUR_AND_TOURNAI,
  NEGUNDO,
  ORPHAN,
  PLAN_OF_NAMUR,
  RIGHT,
  TOURNAI,
  TRAKK,
} from '../writes-for-test.ts';

const partnerships = testSubgraph(openSubgraph);
const faultsIn = async (mutation: string, input: object): Promise<string[]> =>
  faultsOf(await mutate(partnerships, mutation, input, as(AGENCY), 'id'));

it('all faults of a proposal are told at once, also of what it names in other subgraphs', async () => {
  const parties = [
    { space: NAMUR, role: 'HOST' },
    { space: ESCO, organisation: ideta, role: 'PARTNER' },
    { role: 'LEAD' },
    { space: 'spc_none000000000000', role: 'OPERATOR' },
    { space: ORPHAN, role: 'BENEFICIARY' },
    { organisation: TRAKK, role: 'PARTNER' },
    { space: NAMUR, role: 'HOST' },
  ];
  const right = { host: ESCO, beneficiary: ORPHAN, isBothWays: false };
  const accessRights = [
    { ...right, terms: 'DISCOUNT', price: '-1', plans: [PLAN_OF_NAMUR, 'pln_none000000000000'] },
    { ...right, terms: 'PAY_PER_USE', discount: '1.5', quota: { amount: 0, unit: 'DAY', per: 'WEEK' } },
    { ...right, host: ORPHAN, terms: 'FREE_WITHIN_SUBSCRIPTION' },
  ];
  const input = { kind: 'MUTUALISATION', title: { fr: ' ' }, parties, accessRights, on: '2026', sources: [] };
  expect(await faultsIn('proposePartnership', { ...input, slug: 'consortium-trakk' })).toEqual([
    'input.accessRights.0.discount MISSING',
    'input.accessRights.0.host INVALID',
    'input.accessRights.0.plans.0 INVALID',
    'input.accessRights.0.plans.1 NOT_FOUND',
    'input.accessRights.0.price INVALID',
    'input.accessRights.0.price INVALID',
    'input.accessRights.0.priceUnit MISSING',
    'input.accessRights.1.discount INVALID',
    'input.accessRights.1.discount INVALID',
    'input.accessRights.1.host INVALID',
    'input.accessRights.1.quota.amount INVALID',
    'input.accessRights.2.beneficiary INVALID',
    'input.accessRights.2.host INVALID',
    'input.parties.1 INVALID',
    'input.parties.2 INVALID',
    'input.parties.3.space NOT_FOUND',
    'input.parties.4 INVALID',
    'input.parties.5.organisation WRONG_TYPE',
    'input.parties.6 INVALID',
    'input.slug TAKEN',
    'input.sources MISSING',
    'input.title.fr EMPTY',
  ]);
});

const STATUS = seededId('pst', 'statuses mutualisation-negundo-esco 0');
const HOST_PARTY = seededId('pty', 'parties mutualisation-negundo-esco 0');
const tournai = { partnership: TOURNAI, version: 1 };
const right = { host: NEGUNDO, beneficiary: ESCO, terms: 'FREE_WITHIN_SUBSCRIPTION', isBothWays: false };
const use = { accessRight: RIGHT, reportedBy: ideta, from: '2018', through: '2018' };

it.each([
  [
    'proposePartnership',
    { ...NAMUR_AND_TOURNAI, parties: [{ organisation: adn, role: 'MONITOR' }], accessRights: [] },
    ['input.parties MISSING', 'input.parties MISSING', 'input.parties MISSING', 'input.parties MISSING'],
  ],
  ['signPartnership', { ...tournai, organisation: ideta, from: '2018' }, ['input.partnership INVALID']],
  [
    'grantAccessRight',
    { ...tournai, right: { ...right, host: 'spc_none000000000000' }, from: '2018' },
    ['input.right.host INVALID', 'input.right.host NOT_FOUND'],
  ],
  ['grantAccessRight', { ...tournai, right, from: '2016' }, ['input.from INVALID', 'input.from OVERLAP']],
  [
    'amendAccessRight',
    { ...tournai, accessRight: RIGHT, terms: right.terms, isBothWays: false, from: '2016' },
    ['input.from INVALID'],
  ],
  ['endAccessRight', { ...tournai, accessRight: 'acr_none', through: '2018' }, ['input.accessRight NOT_FOUND']],
  ['endPartnership', { ...tournai, on: '2016' }, ['input.on OVERLAP']],
  ['updatePartnership', tournai, ['input NO_CHANGE']],
  ['updatePartnership', { ...tournai, title: null, kind: null }, ['input.kind MISSING', 'input.title MISSING']],
  ['correctPartnershipPeriod', tournai, ['input NO_CHANGE']],
  ['correctPartnershipPeriod', { ...tournai, from: '2018', through: '2017' }, ['input.through INVALID']],
  ['correctPartnershipStatus', { ...tournai, fact: STATUS, status: 'UNKNOWN' }, ['input.status INVALID']],
  ['withdrawPartnershipStatus', { ...tournai, fact: STATUS, sources: undefined }, ['input.fact INVALID']],
  ['correctPartnershipParty', { ...tournai, fact: HOST_PARTY, organisation: ideta }, ['input INVALID']],
  [
    'withdrawPartnershipParty',
    { ...tournai, fact: HOST_PARTY, sources: undefined },
    ['input.fact INVALID', 'input.fact MISSING'],
  ],
  ['correctAccessRight', { ...tournai, fact: RIGHT, terms: 'DISCOUNT' }, ['input.discount MISSING']],
  ['correctAccessRight', { ...tournai, fact: RIGHT, host: NAMUR }, ['input.host INVALID']],
  [
    'correctAccessRight',
    { ...tournai, fact: RIGHT, beneficiary: NEGUNDO },
    ['input.beneficiary INVALID', 'input.beneficiary INVALID'],
  ],
  ['withdrawAccessRight', { ...tournai, fact: 'acr_none', sources: undefined }, ['input.fact NOT_FOUND']],
  ['withdrawPartnershipSignature', { ...tournai, fact: 'sig_none', sources: undefined }, ['input.fact NOT_FOUND']],
  ['recordSharedUse', use, ['input MISSING']],
  [
    'recordSharedUse',
    { ...use, from: '2016', through: '2015', visitCount: 1, personCount: 2, hours: '-1' },
    // Since when the right is given no source tells, so that it may have been in 2016.
    ['input.hours INVALID', 'input.personCount INVALID', 'input.through INVALID'],
  ],
  [
    'recordSharedUse',
    { ...use, from: '2999', through: '2999', visitCount: -1 },
    ['input.from INVALID', 'input.through INVALID', 'input.visitCount INVALID'],
  ],
  [
    'applyGoodPractice',
    { goodPractice: 'gpr_none', version: 1, partnership: TOURNAI },
    ['input.goodPractice NOT_FOUND'],
  ],
])('%s of %o has its faults', async (mutation, input, expected) => {
  expect(await faultsIn(mutation, input)).toEqual(expected);
});

it('nothing is written while it cannot be known who operates what', async () => {
  const request = { viewer: AGENCY, graph: undefined };
  const answer = await mutate(partnerships, 'endPartnership', { ...tournai, on: '2027' }, request, 'id');
  expect(refusalOf(answer).code).toBe('SUBGRAPH_UNAVAILABLE');
});
