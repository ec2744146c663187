import { seededId } from '@cdw/kernel/seed/ids.ts';
import { countStatements, graphKnowing, testSubgraph } from '@cdw/kernel/testing.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MadeUp, makeUp } from '../figures-for-test.ts';
import { openSubgraph } from '../subgraph.ts';

const evaluations = testSubgraph(openSubgraph);

const source = { key: 'x', title: 'X', url: null, publisher: null, publishedOn: null };
const opened = (openedOn: string | null) => ({
  openedOn,
  sources: [source],
  membershipHistory: [{ network: { id: seededId('net', 'cowallonia') }, period: { from: '2012', through: null } }],
  awards: { nodes: [] },
});
const spaces = Object.fromEntries(Array.from({ length: 20 }, (_none, n) => [`spc_${n}`, opened('2012-05-11')]));
const graph = graphKnowing({ ...spaces, spc_undated: opened(null) });

const ask = async (id: string, asOf: string, fields: string): Promise<Record<string, unknown>> => {
  const document = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Space { autonomy(asOf: "${asOf}") { ${fields} } } } }`;
  const { data, errors } = await evaluations.ask(document, { of: [{ __typename: 'Space', id }] }, { graph });
  expect(errors).toBeUndefined();
  return (data as { _entities: { autonomy: Record<string, unknown> }[] })._entities[0]?.autonomy ?? {};
};

const year = (indicator: string, period: string, value: string, more: Partial<MadeUp> = {}): MadeUp => ({
  indicator,
  period,
  value,
  ...more,
});
const space = (subjectId: string) => ({ subjectId, subjectKind: 'SPACE' as const });

describe('financial autonomy', () => {
  it('of a space that comes too late is at risk, until figures come in that cover its costs', async () => {
    await makeUp(evaluations, space('spc_1'), [
      ...[40, 50, 60].flatMap((income, n) => [
        year('own-income', `${2012 + n}`, `${income}000.50`),
        year('running-costs', `${2012 + n}`, '100001.25'),
      ]),
      year('own-income', '2015', '99999', { knownOn: '2016-04-01' }),
      year('running-costs', '2015', '99999', { knownOn: '2016-04-01' }),
    ]);
    const fields =
      'verdict isKnown confidence latestRatio { year ratio ownIncomeEur } breakEven { year isProjected fromYear throughYear }';
    expect(await ask('spc_1', '2015-03-01', fields)).toEqual({
      verdict: 'AT_RISK',
      isKnown: true,
      confidence: 'MEDIUM',
      latestRatio: { year: 2014, ratio: '0.599998', ownIncomeEur: '60000.50' },
      breakEven: { year: 2019, isProjected: true, fromYear: 2019, throughYear: 2019 },
    });
    expect(await ask('spc_1', '2016-04-01', 'verdict breakEven { year isProjected }')).toEqual({
      verdict: 'ACHIEVED',
      breakEven: { year: 2015, isProjected: false },
    });
  });

  it('says which of two sources counts, and why, and lists both', async () => {
    await makeUp(evaluations, space('spc_2'), [
      year('own-income', '2013', '100'),
      year('own-income', '2013', '80', { knownOn: '2015-01-31' }),
      year('running-costs', '2013', '100'),
    ]);
    const found = await ask(
      'spc_2',
      '2015-06-01',
      'because(lang: EN) ratios { ratio } inputs { name(lang: EN) value }',
    );
    expect(found.ratios).toEqual([{ ratio: '0.8' }]);
    expect(found.because).toMatch(/80%.*11 May 2015.*the one published later counts/);
    expect(found.inputs).toEqual(
      expect.arrayContaining([
        { name: 'Own income', value: '80' },
        { name: 'Own income (not used)', value: '100' },
      ]),
    );
  });

  it('counts a corrected figure until its correction is known', async () => {
    const [wrong] = await makeUp(evaluations, space('spc_3'), [
      year('own-income', '2013', '120', { status: 'SUPERSEDED' }),
      year('running-costs', '2013', '100'),
      year('running-costs', '2014', '0'),
      year('own-income', '2014', '10', { status: 'DRAFT' }),
    ]);
    await makeUp(evaluations, space('spc_3'), [
      year('own-income', '2013', '90', { knownOn: '2016-01-01', ...(wrong && { supersedesId: wrong }) }),
    ]);
    expect(await ask('spc_3', '2015-12-31', 'ratios { year ratio }')).toEqual({
      ratios: [{ year: 2013, ratio: '1.2' }],
    });
    expect(await ask('spc_3', '2016-01-01', 'ratios { year ratio }')).toEqual({
      ratios: [{ year: 2013, ratio: '0.9' }],
    });
  });

  it('does not know the deadline of a space that opened nobody knows when', async () => {
    const found = await ask('spc_undated', '2014-06-01', 'verdict because(lang: EN) deadline { day rule { slug } }');
    expect(found).toMatchObject({
      verdict: 'UNKNOWN',
      deadline: { day: null, rule: { slug: 'equilibre-apres-trois-ans' } },
    });
    expect(found.because).toMatch(/whose date is not known/);
  });

  it('is an error where the graph cannot be asked', async () => {
    const document =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Space { autonomy { verdict } } } }';
    const { data, errors } = await evaluations.ask(document, { of: [{ __typename: 'Space', id: 'spc_1' }] });
    expect(data).toEqual({ _entities: [{ autonomy: null }] });
    expect(errors?.[0]?.extensions.code).toBe('SUBGRAPH_UNAVAILABLE');
  });

  it('asked for an earlier day, it is not changed by what becomes known later', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 2009, max: 2013 }), fc.integer({ min: 1, max: 999 }), async (of, value) => {
        const before = await ask('spc_4', '2015-06-30', 'verdict inputCount ratios { ratio }');
        await makeUp(evaluations, space('spc_4'), [
          year('own-income', `${of}`, `${value}`, { knownOn: '2015-07-01' }),
          year('running-costs', `${of}`, '500', { knownOn: '2015-07-01' }),
        ]);
        expect(await ask('spc_4', '2015-06-30', 'verdict inputCount ratios { ratio }')).toEqual(before);
      }),
      { numRuns: 8 },
    ));

  it('of twenty spaces takes as many statements as of one', async () => {
    const page = (ids: string[]) => {
      const document =
        'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Space { autonomy { verdict because inputs { value sources { key } } } } } }';
      return countStatements(() =>
        evaluations.ask(document, { of: ids.map((id) => ({ __typename: 'Space', id })) }, { graph }),
      );
    };
    const one = await page(['spc_1']);
    expect(one).toBeGreaterThan(2);
    expect(await page(Object.keys(spaces))).toBe(one);
  });
});
