import { testSubgraph } from '@cdw/kernel/testing.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../context.ts';
import { makeUp } from '../figures-for-test.ts';
import { openSubgraph } from '../subgraph.ts';
import { knownYears } from './known-years.ts';

const evaluations = testSubgraph(openSubgraph);
const subject = { subjectId: 'spc_made-up', subjectKind: 'SPACE' } as const;
const months = (year: number, count: number, more: object = {}) =>
  Array.from({ length: count }, (_none, n) => ({
    indicator: 'visits',
    period: `${year}-${String(n + 1).padStart(2, '0')}`,
    value: '10',
    ...more,
  }));

/** Each year on a day: its value, from how many figures, and beside how many that do not count. */
async function visitsOn(day: string) {
  const context = evaluations.subgraph().createContext() as Context;
  const yearsOf = await knownYears(context, { subjectId: 'spc_made-up', codes: ['visits'], day: day as never });
  return Object.fromEntries(
    [...yearsOf('visits')].map(([year, { value, used, others }]) => [
      year,
      [value?.toFixed() ?? null, used.length, others.length],
    ]),
  );
}

beforeAll(async () => {
  await makeUp(evaluations, subject, [
    ...months(2011, 12),
    ...months(2012, 11),
    ...months(2013, 11),
    { indicator: 'visits', period: '2013-12', value: '10', knownOn: '2015-06-01' },
    { indicator: 'visits', period: '2014', value: '500', qualifier: 'AT_LEAST' },
    ...months(2010, 12),
    { indicator: 'visits', period: '2010', value: '130' },
    { indicator: 'visits', period: '2010', value: '140', knownOn: '2013-01-31' },
  ]);
});

describe('the years that are known of a subject', () => {
  it('are those that one figure or several describe to the last day, on the day asked for', async () => {
    expect(await visitsOn('2014-12-31')).toEqual({
      2010: ['130', 1, 1],
      2011: ['120', 12, 0],
      2014: [null, 0, 1],
    });
    expect(await visitsOn('2015-06-01')).toMatchObject({ 2013: ['120', 12, 0] });
    expect(await visitsOn('2013-12-31')).toEqual({ 2010: ['140', 1, 0] });
  });
});
