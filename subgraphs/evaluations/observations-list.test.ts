import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from './subgraph.ts';

const evaluations = testSubgraph(openSubgraph);

const figures = async (args: string): Promise<{ id: string; value: string }[]> => {
  type Data = { observations: { nodes: { id: string; value: string }[] } };
  return (await evaluations.answer<Data>(`{ observations(first: 100, ${args}) { nodes { id value } } }`)).observations
    .nodes;
};

describe('observations are filtered', () => {
  it.each([
    ['indicator: ["satisfaction-rate", "recommendation-rate"]', ['0.99', '0.99', '1']],
    [`indicator: "${seededId('ind', 'beneficiaries')}"`, ['161']],
    ['indicator: ["satisfaction_rate"]', ['0.99']],
    ['periodFrom: "2022-06"', ['2300', '21', '4.4']],
    ['indicator: "spaces", periodThrough: "2015"', ['8', '8']],
    ['status: [DRAFT]', []],
    ['indicator: "visits", status: []', ['10590']],
    ['indicator: "visits", status: null', ['10590']],
    ['indicator: [], periodFrom: "2022-06"', ['2300', '21', '4.4']],
    ['indicator: "visits", status: [PUBLISHED, SUPERSEDED]', ['10590']],
  ])('by %s', async (args, values) => {
    expect((await figures(args)).map(({ value }) => value).sort()).toEqual(values.sort());
  });

  it('by an indicator that there is: another name is refused', async () => {
    const { errors } = await evaluations.ask('{ observations(indicator: "quatsch") { totalCount } }');
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toContain('There is no Indicator "quatsch"');
  });

  it('by a period that they touch, at its first and its last day', async () => {
    const touched = async (from: string, through: string) =>
      (await figures(`indicator: "visits", periodFrom: "${from}", periodThrough: "${through}"`)).length;
    expect(await touched('2014-12-31', '2015')).toBe(1);
    expect(await touched('2015', '2015')).toBe(0);
    expect(await touched('2013', '2014-01-01')).toBe(1);
    expect(await touched('2013', '2013')).toBe(0);
  });
});

describe('pages of observations', () => {
  it('hold each once, in the order of their periods, forward and backward', async () => {
    const walk = async (size: string, cursor: string, after = ''): Promise<string[]> => {
      const { data } = await evaluations.ask(`{ observations(${size}: 7${after}) { nodes { id }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`);
      const { nodes, pageInfo } = (data as { observations: { nodes: { id: string }[]; pageInfo: PageInfo } })
        .observations;
      const more = size === 'first' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
      const next = size === 'first' ? pageInfo.endCursor : pageInfo.startCursor;
      const rest = more ? await walk(size, cursor, `, ${cursor}: "${next}"`) : [];
      const ids = nodes.map(({ id }) => id);
      return size === 'first' ? [...ids, ...rest] : [...rest, ...ids];
    };
    type PageInfo = { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
    const all = (await figures('')).map(({ id }) => id);
    expect(new Set(all).size).toBe(all.length);
    expect(await walk('first', 'after')).toEqual(all);
    expect(await walk('last', 'before')).toEqual(all);
  });
});
