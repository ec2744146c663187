import { countStatements, testSubgraph } from '@cdw/kernel/testing.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeUp } from '../figures-for-test.ts';
import { graphOfSpaces } from '../judging/graph-of-spaces-for-test.ts';
import { openSubgraph } from '../subgraph.ts';

const evaluations = testSubgraph(openSubgraph);

/** Made-up spaces, on two pages: eleven of one kind, five of them rural, and one of another kind. */
const spaces = Array.from({ length: 12 }, (_none, n) => ({
  id: `spc_${n}`,
  kind: n < 11 ? 'COWORKING' : 'FAB_LAB',
  openedOn: n < 6 ? '2009-05' : '2014-06-01',
  municipality: { ruralClassifications: [{ year: 2012, class: n % 2 === 0 ? 'NOT_RURAL' : 'RURAL' }] },
}));
const { graph } = graphOfSpaces(spaces);

beforeAll(async () => {
  for (const [n, { id }] of spaces.entries()) {
    await makeUp(evaluations, { subjectId: id, subjectKind: 'SPACE' }, [
      { indicator: 'occupancy-rate', period: '2014', value: `${n / 20}` },
      { indicator: 'running-costs', period: '2014', value: `${n * 1000}` },
      ...(n < 7 ? [{ indicator: 'workplaces', period: '2012-05', value: '30' }] : []),
      ...(n < 10 ? [{ indicator: 'visits', period: '2014', value: `${n * 100}` }] : []),
    ]);
  }
  const half = validity({ validFrom: '2014-01', validThrough: '2014-06' });
  await makeUp(evaluations, { subjectId: 'spc_10', subjectKind: 'SPACE' }, [
    { indicator: 'visits', period: '2014', value: '1', ...half },
  ]);
  await makeUp(evaluations, { subjectId: 'spc_11', subjectKind: 'SPACE' }, [
    { indicator: 'visits', period: '2014', value: '1', qualifier: 'AT_LEAST' },
    { indicator: 'visits', period: '2014', value: '2', knownOn: '2016-01-01' },
  ]);
});

const ask = (ids: string[], args: string, fields = 'value peerCount inputCount because(lang: EN)') =>
  evaluations.ask(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Space { comparison(${args}, asOf: "2015-01-01") { ${fields} } } } }`,
    { of: ids.map((id) => ({ __typename: 'Space', id })) },
    { graph },
  );
const compared = async (id: string, args: string, fields?: string) => {
  const { data } = await ask([id], args, fields);
  return (data as { _entities: { comparison: object }[] })._entities[0]?.comparison;
};

describe('a space among its peers', () => {
  it('is ahead of a share of those whose figure is known', async () => {
    expect(await compared('spc_8', 'indicator: "occupancy-rate", by: []')).toEqual({
      value: '0.727273',
      peerCount: 11,
      inputCount: 12,
      because: 'Occupancy rate, 2014: ahead of 72.7% of the 11 peers whose figure is known.',
    });
    expect(await compared('spc_1', 'indicator: "running-costs", by: []', 'value')).toEqual({ value: '0.909091' });
  });

  it.each([
    ['one of another kind would be known by the difference', 'spc_8', 'by: [KIND]'],
    ['of its own kind there are none', 'spc_11', 'by: [KIND]'],
    ['rural ones are too few', 'spc_3', 'by: [RURAL, AGE]'],
  ])('nothing is told where %s', async (_why, id, by) => {
    expect(await compared(id, `indicator: "occupancy-rate", ${by}`, 'value peerCount inputCount isKnown')).toEqual({
      value: null,
      peerCount: null,
      inputCount: 1,
      isKnown: false,
    });
  });

  it('is not compared by what is not known of it', async () => {
    expect(await compared('spc_9', 'indicator: "occupancy-rate", by: [SIZE]')).toMatchObject({
      value: null,
      because: 'The class of the space is not known by: SIZE.',
    });
    expect(await compared('spc_2', 'indicator: "occupancy-rate", by: [SIZE]')).toMatchObject({ peerCount: 6 });
    const { errors } = await ask(['spc_2'], 'indicator: "nothing"');
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is compared in the year that is asked for, as it was known on the day asked for', async () => {
    const fields = 'year value own { value isComplete } because(lang: EN)';
    expect(await compared('spc_4', 'indicator: "visits", by: []', fields)).toEqual({
      year: 2014,
      value: '0.444444',
      own: { value: '400', isComplete: true },
      because: 'Visits, 2014: ahead of 44.4% of the 9 peers whose figure is known.',
    });
    // Of one space half a year is known only, and of one a bound.
    expect(await compared('spc_10', 'indicator: "visits", by: [], year: 2014', fields)).toMatchObject({
      value: null,
      own: { value: '1', isComplete: false },
      because: 'Of the space itself no figure is known that can be compared.',
    });
    expect(await compared('spc_4', 'indicator: "visits", by: [], year: 2013', fields)).toMatchObject({
      year: 2013,
      value: null,
      own: { value: null },
    });
    const { errors } = await ask(['spc_4'], 'indicator: "visits", year: 1492');
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('on a page of many takes as many statements as alone', async () => {
    const args = 'indicator: "occupancy-rate", by: []';
    const one = await countStatements(() => ask(['spc_1'], args));
    expect(one).toBeGreaterThan(1);
    expect(
      await countStatements(() =>
        ask(
          spaces.map(({ id }) => id),
          args,
        ),
      ),
    ).toBe(one);
  });
});
