import { testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import { makeUp } from '../figures-for-test.ts';
import { AGENCY, call } from '../giving-for-test.ts';
import { openSubgraph } from '../subgraph.ts';

const evaluations = testSubgraph(openSubgraph);

type Answer = { computed: object | null };
const ask = async (typename: string, id: string, args: string, fields = 'value because(lang: EN)') => {
  const document = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${typename} { computed(${args}) { ${fields} } } } }`;
  const { data, errors } = await evaluations.ask(document, { of: [{ __typename: typename, id }] });
  return { computed: (data as { _entities: Answer[] } | undefined)?._entities[0]?.computed, errors };
};
const GROWTH = 'indicator: "visits_growth", year:';

/** Made-up visits, of this test only. */
const visits = (id: string, years: Record<string, string>, more: object = {}) =>
  makeUp(
    evaluations,
    { subjectId: id, subjectKind: 'SPACE' },
    Object.entries(years).map(([period, value]) => ({ indicator: 'visits', period, value, ...more })),
  );

describe('an indicator that has a formula', () => {
  it('is computed, with its figures put in', async () => {
    const [first, second] = await visits('spc_grown', { '2012': '1000', '2013': '1300' });
    const fields =
      'value isKnown year stated { id } because(lang: EN) indicator { code unit } formula { name version expression } inputs { name(lang: EN) value entityId period { from } sources { key } }';
    const input = { name: 'Visits', sources: [{ key: 'pw-72821' }] };
    expect((await ask('Space', 'spc_grown', `${GROWTH} 2013`, fields)).computed).toEqual({
      value: '0.3',
      isKnown: true,
      year: 2013,
      stated: null,
      because: 'Growth of visits, 2013: 1,300 / 1,000 - 1 = 0.3.',
      indicator: { code: 'visits_growth', unit: 'RELATIVE_CHANGE' },
      formula: { name: 'VISITS_GROWTH', version: 1, expression: 'visits / visits[year - 1] - 1' },
      inputs: [
        { ...input, value: '1300', entityId: second, period: { from: '2013' } },
        { ...input, value: '1000', entityId: first, period: { from: '2012' } },
      ],
    });
  });

  it('of the coworking network in 2014 is stated, and cannot be computed: nobody told the visits of 2013', async () => {
    const document = `{ evaluation(slug: "enquete-coworking-2015") { observations(first: 1) { nodes { subject { ... on Network { id computed(${GROWTH} 2014) {
      value because(lang: EN) stated { value sources { key } } inputs { value period { from } } } } } } } } }`;
    const { evaluation } = await evaluations.answer<{
      evaluation: { observations: { nodes: { subject: { computed: object } }[] } };
    }>(document);
    expect(evaluation.observations.nodes[0]?.subject.computed).toEqual({
      value: null,
      because: 'Missing: Visits (2013).',
      stated: { value: '0.24', sources: [{ key: 'dw-2015' }] },
      inputs: [
        { value: '10590', period: { from: '2014' } },
        { value: null, period: { from: '2013' } },
      ],
    });
  });

  it('divided by nought is unknown', async () => {
    await visits('spc_empty', { '2012': '0', '2013': '7' });
    expect((await ask('Space', 'spc_empty', `${GROWTH} 2013`)).computed).toEqual({
      value: null,
      because: 'The computation divides by nought: 7 / 0 - 1.',
    });
  });

  it('asked for an earlier day knows what was known then, and uses the formula of then', async () => {
    const { indicator } = await evaluations.answer<{ indicator: { id: string; version: number } }>(
      '{ indicator(slug: "visits-growth") { id version } }',
    );
    await visits('spc_revised', { '2016': '10' }, { knownOn: '2017-06-30' });
    await visits('spc_revised', { '2017': '30' }, { knownOn: '2018-06-30' });
    const texts = { fr: 'Visites en plus' };
    const revision = { indicator: indicator.id, version: indicator.version, from: '2020', description: texts };
    const expression = 'visits - visits[year - 1]';
    const { errors } = await call(
      evaluations,
      'reviseIndicatorFormula',
      { ...revision, expression, sources: [{ title: 'Essai' }] },
      AGENCY,
    );
    expect(errors).toBeUndefined();
    const on = async (day: string) =>
      (await ask('Space', 'spc_revised', `${GROWTH} 2017, asOf: "${day}"`, 'value formula { version }')).computed;
    expect(await on('2018-06-29')).toEqual({ value: null, formula: { version: 1 } });
    expect(await on('2018-06-30')).toEqual({ value: '2', formula: { version: 1 } });
    expect(await on('2020-01-01')).toEqual({ value: '20', formula: { version: 2 } });
  });

  it.each([
    ['indicator: "visits", year: 2013', 'NOT_FOUND'],
    ['indicator: "gold", year: 2013', 'NOT_FOUND'],
    [`${GROWTH} 1899`, 'BAD_USER_INPUT'],
  ])('refuses (%s) with %s', async (args, code) => {
    const { computed, errors } = await ask('Space', 'spc_grown', args);
    expect(computed).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe(code);
  });
});
