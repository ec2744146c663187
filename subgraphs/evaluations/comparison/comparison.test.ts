import { countStatements, testSubgraph } from '@cdw/kernel/testing.ts';
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
      ...(n < 7 ? [{ indicator: 'workplaces', period: '2014', value: '30' }] : []),
    ]);
  }
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
      because: 'Occupancy rate: ahead of 72.7% of the 11 peers whose figure is known.',
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
