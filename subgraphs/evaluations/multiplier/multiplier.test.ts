import { graphKnowing, testSubgraph } from '@cdw/kernel/testing.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeUp } from '../figures-for-test.ts';
import { openSubgraph } from '../subgraph.ts';

const evaluations = testSubgraph(openSubgraph);

const source = (publishedOn: string | null) => ({ key: 'x', title: 'X', url: null, publisher: null, publishedOn });
const tranche = (year: number, amountEur: string, more: object = {}) => ({
  year,
  amountEur,
  status: 'REPORTED',
  sources: [source('2013')],
  ...more,
});
const award = (tranches: object[], more: object = {}) => ({
  id: 'awd',
  grantedEur: null,
  sources: [source('2013')],
  tranches,
  ...more,
});
const awards = (...nodes: object[]) => ({ awards: { totalCount: nodes.length, nodes } });
const won = (id: string, amount: string) => award([tranche(2013, amount)], { beneficiary: { id } });

/** Made-up money, of this test only. */
const graph = graphKnowing({
  spc_funded: awards(award([tranche(2013, '0.10'), tranche(2014, '0.20'), tranche(2014, '99', { status: 'PLANNED' })])),
  spc_none: awards(),
  spc_undated: awards(award([tranche(2013, '10')], { grantedEur: '30.00' })),
  spc_later: awards(award([tranche(2013, '10'), tranche(2013, '90', { sources: [source('2020')] })])),
  cal_won: awards(won('spc_a', '10'), won('spc_b', '30')),
  mea_two_calls: {
    calls: { totalCount: 2, nodes: [awards(won('spc_c', '10')), awards(won('spc_c', '5'), won('hub_d', '25'))] },
  },
  mea_no_calls: { calls: { totalCount: 0, nodes: [] } },
  mea_many_calls: { calls: { totalCount: 101, nodes: [awards(won('spc_c', '10'))] } },
  cal_others: awards(won('spc_funded', '10'), won('org_a', '10')),
});

const ask = async (typename: string, id: string, fields: string, args = 'fromYear: 2013, throughYear: 2014') => {
  const document = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${typename} { multiplier(${args}) { ${fields} } } } }`;
  const { data, errors } = await evaluations.ask(document, { of: [{ __typename: typename, id }] }, { graph });
  return { judged: (data as { _entities: { multiplier: object }[] })._entities[0]?.multiplier, errors };
};

const stated = (id: string, figures: Record<string, string[]>, first = 2013) =>
  makeUp(
    evaluations,
    { subjectId: id, subjectKind: 'SPACE' },
    Object.entries(figures).flatMap(([indicator, values]) =>
      values.map((value, n) => ({ indicator, period: `${first + n}`, value, knownOn: '2015-06-30' })),
    ),
  );

describe('the multiplier of public money', () => {
  it('is exact', async () => {
    await stated('spc_funded', { 'own-income': ['0.1', '0.2'], 'private-co-funding': ['0', '0.03'] });
    const fields = 'value ownIncomeEur privateCoFundingEur publicFundingEur because(lang: EN) formula { name version }';
    expect((await ask('Space', 'spc_funded', fields)).judged).toEqual({
      value: '1.1',
      ownIncomeEur: '0.30',
      privateCoFundingEur: '0.03',
      publicFundingEur: '0.30',
      because:
        'From 2013 through 2014 each euro of public money (0.3 € in all) goes with 1.1 € of own income and private co-funding.',
      formula: { name: 'MULTIPLIER', version: 3 },
    });
  });

  it('of a call adds up what its winners state', async () => {
    await stated('spc_a', { 'own-income': ['20'], 'private-co-funding': ['0'] });
    const one = 'fromYear: 2013, throughYear: 2013';
    expect((await ask('Call', 'cal_won', 'value because(lang: EN)', one)).judged).toEqual({
      value: null,
      because: 'Missing: Own income, 2013. Missing: Private co-funding, 2013.',
    });
    await stated('spc_b', { 'own-income': ['15'], 'private-co-funding': ['5'] });
    expect((await ask('Call', 'cal_won', 'value', one)).judged).toEqual({ value: '1' });
  });

  it('of a call that gave to an organisation, whose figures nobody keeps, is unknown', async () => {
    const { judged } = await ask('Call', 'cal_others', 'value because(lang: EN)');
    expect(judged).toMatchObject({ value: null, because: expect.stringMatching(/^Missing: Own income, 2013, 2014/) });
  });

  it('of a measure adds up what the winners of all its calls state, each winner once', async () => {
    await stated('spc_c', { 'own-income': ['20'], 'private-co-funding': ['0'] });
    await stated('hub_d', { 'own-income': ['55'], 'private-co-funding': ['5'] });
    const { judged } = await ask(
      'Measure',
      'mea_two_calls',
      'value publicFundingEur',
      'fromYear: 2013, throughYear: 2013',
    );
    expect(judged).toEqual({ value: '2', publicFundingEur: '40.00' });
  });

  it.each([
    ['mea_no_calls', /^No public money is known for these years.*Missing: Own income, 2013, 2014/],
    ['mea_many_calls', /^The public money is not known/],
  ])('of the measure %s is unknown', async (id, reason) => {
    const { judged } = await ask('Measure', id, 'value because(lang: EN)');
    expect(judged).toMatchObject({ value: null, because: expect.stringMatching(reason) });
  });

  it.each([
    ['spc_none', /No public money is known/],
    ['spc_undated', /known in part only/],
    ['spc_nowhere', /The public money is not known/],
    ['spc_funded', /Missing: Own income, 2015, 2016/, 'fromYear: 2014, throughYear: 2016'],
  ])('of %s is unknown, and says what is missing: %s', async (id, reason, args?: string) => {
    const { judged } = await ask('Space', id, 'value isKnown because(lang: EN)', args);
    expect(judged).toMatchObject({ value: null, isKnown: false, because: expect.stringMatching(reason) });
  });

  it('asked for an earlier day knows only the money that was known then', async () => {
    const of = (asOf: string) =>
      ask('Space', 'spc_later', 'publicFundingEur', `fromYear: 2013, throughYear: 2013, asOf: "${asOf}"`);
    expect((await of('2019-12-31')).judged).toEqual({ publicFundingEur: '10.00' });
    expect((await of('2020-12-31')).judged).toEqual({ publicFundingEur: '100.00' });
    const before = await ask('Space', 'spc_funded', 'value', 'fromYear: 2013, throughYear: 2014, asOf: "2015-06-29"');
    expect(before.judged).toEqual({ value: null });
  });

  it.each(['fromYear: 2014, throughYear: 2013', 'fromYear: 1990, throughYear: 2026'])('refuses (%s)', async (args) => {
    const { errors } = await ask('Space', 'spc_funded', 'value', args);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('does not depend on the order in which figures came in', async () => {
    const value = async (order: readonly number[]): Promise<unknown> => {
      const years = order.map((n) => ({ indicator: 'own-income', period: `${2013 + n}`, value: `0.0${n + 1}` }));
      await makeUp(evaluations, { subjectId: `spc_${order.join('')}`, subjectKind: 'SPACE' }, years);
      const fields = 'ownIncomeEur';
      const { judged } = await ask('Space', `spc_${order.join('')}`, fields, 'fromYear: 2013, throughYear: 2017');
      return judged;
    };
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), async (order) => {
        expect(await value(order)).toEqual({ ownIncomeEur: '0.15' });
      }),
      { numRuns: 5 },
    );
  });
});
