import { countStatements, testSubgraph } from '@cdw/kernel/testing.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Context } from './context.ts';
import { recordMadeUpFigures, VISITS } from './series/figures-for-test.ts';
import { openSubgraph } from './subgraph.ts';

const evaluations = testSubgraph(openSubgraph);

beforeAll(() => recordMadeUpFigures((evaluations.subgraph().createContext() as Context).db));

const POINT =
  'period { from through } value isGap isExact isComplete sampleSize because(lang: EN) figures { isUsed observation { id } }';

type Point = { value: string | null; because: string; figures: { isUsed: boolean; observation: { id: string } }[] };

async function points(space: string, args: string): Promise<Point[]> {
  const [found] = await evaluations.entities<{ series: { points: Point[] } }>(
    [{ __typename: 'Space', id: `spc_${space}` }],
    `... on Space { series(${args}) { points { ${POINT} } } }`,
  );
  return found?.series.points ?? [];
}

describe('a series of a space', () => {
  it('shows its gaps, and of two sources that disagree the later one', async () => {
    const series = await points('a', 'indicator: "visits", by: MONTH, from: "2031-02", through: "2031-05"');
    expect(series.map(({ value }) => value)).toEqual(['20', null, null, '50']);
    expect(series[0]).toMatchObject({
      isExact: false,
      isComplete: true,
      because: 'Of the 2 published figures of this period, the one that describes the longest time.',
    });
    const nothing = { value: null, isExact: null, isComplete: null, sampleSize: null };
    expect(series[1]).toEqual({
      period: { from: '2031-03', through: '2031-03' },
      ...nothing,
      isGap: true,
      because: 'No published figure lies wholly within this period.',
      figures: [],
    });
    expect(series[3]?.because).toBe('Of the 2 published figures of this period, the one that became known last.');
    expect(series[3]?.figures).toEqual([
      { isUsed: false, observation: { id: 'obs_may' } },
      { isUsed: true, observation: { id: 'obs_may-later' } },
    ]);
  });

  it('adds up the months of what is cumulative, and says how many there are', async () => {
    const [first, second] = await points('a', `indicator: "${VISITS}", by: QUARTER, from: "2031", through: "2031-06"`);
    expect(first).toMatchObject({
      period: { from: '2031-01', through: '2031-03' },
      value: '30',
      isComplete: false,
      because:
        'The sum of 2 figures of shorter periods. Figures that overlap these and do not count: 1. That is 59 of 90 days.',
    });
    expect(second?.value).toBe('50');
  });

  it('takes the figure that describes the longer time, and never splits one', async () => {
    const series = await points('a', 'indicator: "visits", by: YEAR, from: "2031", through: "2034"');
    expect(series.map(({ value }) => value)).toEqual(['80', '900', null, null]);
    expect(series[1]?.because).toBe(
      'Of the 2 published figures of this period, the one that describes the longest time. That is 274 of 366 days.',
    );
  });

  it('takes the mean of what is a level by its days, and the larger sample of works of the same day', async () => {
    const asked = 'indicator: "occupancy-rate", by: YEAR, from: "2031", through: "2031"';
    expect(await points('a', asked)).toMatchObject([{ value: '0.547458', sampleSize: 20, isComplete: false }]);
    expect(await points('b', asked)).toMatchObject([
      { value: '0.9', because: 'Of the 2 published figures of this period, the one that rests on the largest sample.' },
    ]);
  });

  it('says on an earlier day what was known then', async () => {
    const may = 'indicator: "visits", by: MONTH, from: "2031-05", through: "2031-05"';
    expect(await points('a', `${may}, asOf: "2031-06-29"`)).toMatchObject([{ isGap: true, figures: [] }]);
    expect(await points('a', `${may}, asOf: "2032-12-30"`)).toMatchObject([
      { value: '40', because: 'The only published figure of this period.', figures: [{ isUsed: true }] },
    ]);
    expect(await points('a', `${may}, asOf: "2032-12-31"`)).toMatchObject([{ value: '50' }]);
    const corrected = 'indicator: "visits", by: YEAR, from: "2035", through: "2035"';
    expect(await points('b', corrected)).toMatchObject([{ value: '8', figures: [{ isUsed: true }] }]);
    expect(await points('b', `${corrected}, asOf: "2035-12-31"`)).toMatchObject([
      { value: '7', figures: [{ isUsed: true }] },
    ]);
    expect(await points('b', `${corrected}, asOf: "2036-12-31"`)).toMatchObject([
      { value: '8', figures: [{ isUsed: true }] },
    ]);
  });

  it('takes as many statements for a hundred spaces as for one', async () => {
    const fields = `... on Space { series(indicator: "visits", by: MONTH, from: "2031", through: "2031") { points { ${POINT} } } }`;
    const keys = ['a', 'b', ...Array.from({ length: 98 }, (_, index) => `x-${index}`)];
    const spaces = keys.map((key) => ({ __typename: 'Space', id: `spc_${key}` }));
    const one = await countStatements(() => evaluations.entities(spaces.slice(0, 1), fields));
    expect(await countStatements(() => evaluations.entities(spaces, fields))).toBe(one);
  });

  it.each([
    ['indicator: "visits", by: MONTH, from: "2020", through: "2030"', 'a series has 120 at most'],
    ['indicator: "visits", by: YEAR, from: "2020", through: "2019"', '`from` (2020) lies after `through` (2019)'],
    ['indicator: "quatsch", by: YEAR, from: "2020", through: "2020"', 'There is no indicator "quatsch"'],
    [
      'indicator: "obs_0123456789abcdef", by: YEAR, from: "2020", through: "2020"',
      'is not an identifier of type Indicator',
    ],
  ])('(%s) is refused', async (args, message) => {
    const { errors } = await evaluations.ask(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Space { series(${args}) { by } } } }`,
      { of: [{ __typename: 'Space', id: 'spc_a' }] },
    );
    expect(errors?.map((error) => error.message)).toEqual([expect.stringContaining(message)]);
  });
});

it('an indicator has series over all subjects: sums of counts, weighted means of shares, and gaps', async () => {
  const fields = `aggregation points { period { from } value isGap isWeighted subjectCount completeSubjectCount
    exactSubjectCount min max }`;
  const series = (slug: string) =>
    `indicator(slug: "${slug}") { series(subjectKind: SPACE, by: YEAR, from: "2031", through: "2033") { ${fields} } }`;
  const { visits, share } = await evaluations.answer<Record<string, { series: { points: object[] } }>>(
    `{ visits: ${series('visits')} share: ${series('occupancy-rate')} }`,
  );
  expect(visits?.series).toMatchObject({
    aggregation: 'SUM',
    points: [
      {
        value: '1080',
        isWeighted: null,
        subjectCount: 2,
        completeSubjectCount: 1,
        exactSubjectCount: 1,
        min: '80',
        max: '1000',
      },
      { value: '900', subjectCount: 1, min: '900', max: '900' },
      { period: { from: '2033' }, value: null, isGap: true, subjectCount: 0, min: null },
    ],
  });
  expect(share?.series).toMatchObject({
    aggregation: 'MEAN',
    points: [
      { value: '0.811865', isWeighted: true, subjectCount: 2, min: '0.547458', max: '0.9' },
      { isGap: true },
      { isGap: true },
    ],
  });
});
