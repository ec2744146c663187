import { describe, expect, it } from 'vitest';
import type { IndicatorUnit } from './generated/prisma/enums.ts';
import type { Stated } from './observation-faults.ts';
import { partFaults } from './part-faults.ts';

const part = (key: string, value: string, dimension = 'setting') => ({ dimension, key, value });
const HALVES = [part('urban', '6'), part('rural', '6')];

const faultsOf = (change: Partial<Stated>, unit: IndicatorUnit = 'COUNT', isCumulative = false): string[] => {
  const stated: Stated = { subjectKind: 'SPACE', value: '10', qualifier: 'EXACT', nonRespondentCount: 0, ...change };
  const indicator = { code: 'visits', unit, isCumulative, subjectKinds: ['SPACE'] as const };
  return partFaults(stated, indicator).map(({ field, code }) => `${field} ${code}`);
};

describe('the parts of a figure', () => {
  it('are each given once in their dimension', () => {
    const again = [part('urban', '1'), part('urban', '1', 'kind'), part('rural', '1'), part('urban', '2')];
    expect(faultsOf({ parts: again })).toEqual(['parts.3.key TAKEN']);
  });

  it('may leave some of it out, and each dimension breaks the whole down', () => {
    expect(faultsOf({ parts: [part('urban', '9')] })).toEqual([]);
    expect(faultsOf({ parts: [part('urban', '10'), part('meeting', '10', 'kind')] })).toEqual([]);
  });

  it.each<[string, Partial<Stated>, string[]]>([
    ['exact', {}, ['parts INVALID']],
    ['at most', { qualifier: 'AT_MOST' }, ['parts INVALID']],
    ['at least', { qualifier: 'AT_LEAST' }, []],
    ['about', { qualifier: 'ABOUT' }, []],
    ['between it and the sum of the parts', { qualifier: 'BETWEEN', valueMax: '12' }, []],
    ['between it and less than the sum', { qualifier: 'BETWEEN', valueMax: '11' }, ['parts INVALID']],
  ])('are no more than a count that is %s', (_what, change, faults) => {
    expect(faultsOf({ ...change, parts: HALVES })).toEqual(faults);
  });

  it.each<[IndicatorUnit, boolean, string[]]>([
    ['PERSONS', false, ['parts INVALID']],
    ['EURO', true, ['parts INVALID']],
    ['EURO', false, []],
    ['SHARE', false, []],
    ['SCORE_OUT_OF_5', false, []],
  ])(
    'in %s, cumulative: %s, add up to no more than the figure where they add up at all',
    (unit, isCumulative, faults) => {
      expect(faultsOf({ parts: HALVES }, unit, isCumulative)).toEqual(faults);
    },
  );

  it('are added exactly', () => {
    const tenths = Array.from({ length: 10 }, (_none, place) => part(`p${place}`, '0.1'));
    expect(faultsOf({ value: '1', parts: tenths }, 'EURO', true)).toEqual([]);
  });
});
