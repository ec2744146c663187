import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { faultsOf, mutate } from '@cdw/kernel/writing/writes-for-test.ts';
import { expect, it } from 'vitest';
import { envelopeOf } from './award/envelope.ts';
import { Prisma } from './generated/prisma/client.ts';
import { openSubgraph } from './subgraph.ts';
import { AGENCY, as, BEP, bep, ESCO, TODAY } from './writes-for-test.ts';

const programmes = testSubgraph(openSubgraph);
const call = seededId('cal', 'coworking-rural-2017');
const award = seededId('awd', 'coworking-rural-2017-gare');
const programme = seededId('prg', 'creative-wallonia-2010-2014');
const commitment = seededId('cmt', 'autonomie-apres-deux-ans');
const unknown = 'org_0000000000000000';
const title = { fr: 'Titre' };

it.each([
  [
    'registerProgramme',
    {
      kind: 'FUND',
      title: { fr: ' ' },
      slug: 'creative-wallonia-2010-2014',
      from: '2026',
      through: '2025',
      predecessor: call,
      bodies: [
        { organisation: unknown, role: 'FUNDER' },
        { organisation: unknown, role: 'FUNDER' },
      ],
      budgets: [{ amountEur: '0', years: 0 }],
    },
    [
      'input.bodies.0.organisation NOT_FOUND',
      'input.bodies.1 INVALID',
      'input.bodies.1.organisation NOT_FOUND',
      'input.budgets.0.amountEur INVALID',
      'input.budgets.0.years INVALID',
      'input.predecessor WRONG_TYPE',
      'input.slug TAKEN',
      'input.through INVALID',
      'input.title.fr EMPTY',
    ],
  ],
  [
    'addMeasure',
    { programme, axis: 'axs_0', code: 'un', title, subjects: [ESCO, ESCO, bep, seededId('spc', 'la-forge'), 'cal_0'] },
    [
      'input.axis NOT_FOUND',
      'input.code INVALID',
      'input.subjects INVALID',
      'input.subjects.2 WRONG_TYPE',
      'input.subjects.3 NOT_FOUND',
      'input.subjects.4 NOT_FOUND',
    ],
  ],
  [
    'openCall',
    {
      title,
      on: TODAY,
      measures: ['mea_0'],
      awardFloorEur: '2',
      awardCeilingEur: '1',
      yearsFunded: 99,
      categoryCaps: [{ category: 'EQUIPMENT', numerator: 4, denominator: 3 }],
    },
    [
      'input.awardFloorEur INVALID',
      'input.categoryCaps.0.numerator INVALID',
      'input.measures.0 NOT_FOUND',
      'input.yearsFunded INVALID',
    ],
  ],
  [
    'grantAward',
    { call, beneficiary: ESCO, awardedOn: '2016', ceilingEur: '100000', grantedEur: '100000.01' },
    ['input.awardedOn INVALID', 'input.grantedEur INVALID', 'input.grantedEur INVALID'],
  ],
  [
    'planTranche',
    { award, version: 1, year: 1900, amountEur: '-1', payer: unknown, on: TODAY },
    ['input.amountEur INVALID', 'input.payer NOT_FOUND', 'input.year INVALID'],
  ],
  ['payTranche', { award, version: 1, tranche: 'trn_0', on: '2099' }, ['input.on INVALID', 'input.tranche NOT_FOUND']],
  [
    'grantAward',
    { call, beneficiary: seededId('net', 'cowallonia'), awardedOn: '2016', grantedEur: '-1' },
    ['input.awardedOn INVALID', 'input.beneficiary WRONG_TYPE', 'input.grantedEur INVALID'],
  ],
  ['correctAward', { award, version: 1 }, ['input NO_CHANGE']],
  [
    'correctAmount',
    { of: call, version: 1, amount: 'amt_0', amountEur: '0', sources: [] },
    ['input.amount NOT_FOUND', 'input.amountEur INVALID', 'input.sources MISSING'],
  ],
  // Whose it is decides who may, so nothing else is looked at before it is known.
  ['correctAmount', { of: award, version: 1, amount: 'amt_0', amountEur: '0' }, ['input.of WRONG_TYPE']],
  ['correctAmount', { of: call, version: 1, amount: 'amt_0' }, ['input NO_CHANGE', 'input.amount NOT_FOUND']],
  [
    'recordCommitment',
    { kind: 'TARGET', statement: title, deadline: '2024', document: 'doc_0', subjects: [], statedBy: ' ' },
    ['input.document NOT_FOUND', 'input.statedBy EMPTY', 'input.statedOn MISSING', 'input.subjects MISSING'],
  ],
  [
    'recordCommitment',
    { kind: 'TARGET', statement: title, statedOn: '2024', document: '', organisation: '', subjects: [ESCO] },
    ['input.document WRONG_TYPE', 'input.organisation WRONG_TYPE'],
  ],
  ['planTranche', { award, version: 1, year: 2024, amountEur: '1', payer: '', on: TODAY }, ['input.payer WRONG_TYPE']],
  [
    'settleCommitment',
    { commitment, version: 1, outcome: 'MET', on: '2099' },
    ['input.commitment ALREADY_ENDED', 'input.on INVALID'],
  ],
])('all faults of %s are told at once', async (mutation, input, expected) => {
  expect(faultsOf(await mutate(programmes, mutation, input, as(AGENCY), 'id'))).toEqual(expected);
});

it('an award goes to a space, a hub or an organisation only, and a call without a programme is opened by the agency', async () => {
  const grant = { call, beneficiary: seededId('net', 'cowallonia'), awardedOn: TODAY };
  const refused = await mutate(programmes, 'grantAward', grant, as(AGENCY), 'id');
  expect(refused.errors?.[0]?.message).toContain('is not an identifier of type Space, CreativeHub, or Organisation');
  const opening = await mutate(programmes, 'openCall', { title, on: TODAY }, as(BEP), 'id');
  expect(opening.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

it('an envelope is known where no source leaves it open', () => {
  const stated = (amount: string, further: object = {}) => ({
    amountEur: new Prisma.Decimal(amount),
    per: 'TOTAL' as const,
    years: null,
    qualifier: 'EXACT' as const,
    scopeFr: null,
    ...further,
  });
  expect(envelopeOf([], 3)).toBeUndefined();
  expect(envelopeOf([stated('100'), stated('120.5'), stated('900', { scopeFr: 'Une partie' })], null)).toBe(12050n);
  expect(envelopeOf([stated('100', { per: 'YEAR' })], 3)).toBe(30000n);
  expect(envelopeOf([stated('100', { per: 'YEAR' })], null)).toBeUndefined();
  expect(envelopeOf([stated('100'), stated('90', { qualifier: 'ABOUT' })], null)).toBeUndefined();
});
