import { describe, expect, it } from 'vitest';
import type { IndicatorUnit } from './generated/prisma/enums.ts';
import { observationFaults, type Stated } from './observation-faults.ts';

const fieldsOf = (change: Partial<Stated>, unit: IndicatorUnit = 'SHARE'): string[] => {
  const stated: Stated = { subjectKind: 'SPACE', value: '0.6', qualifier: 'EXACT', nonRespondentCount: 0, ...change };
  const indicator = {
    ...{ code: 'occupancy_rate', unit, isCumulative: false },
    subjectKinds: ['SPACE', 'CREATIVE_HUB'] as const,
  };
  return observationFaults(stated, indicator).map(({ field }) => field);
};

describe('a figure', () => {
  it('that fits its indicator has no fault', () => {
    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf({ subjectKind: 'CREATIVE_HUB' })).toEqual([]);
    expect(fieldsOf({ qualifier: 'BETWEEN', valueMax: '0.7', sampleSize: 7, population: 8 })).toEqual([]);
  });

  it.each<[string, Partial<Stated>, string[]]>([
    ['a target above one', { target: { value: '80' } }, ['target.value']],
    ['a part below nought', { parts: [{ dimension: 'setting', key: 'urban', value: '-0.1' }] }, ['parts.0.value']],
    ['a subject of which it is not observed', { subjectKind: 'NETWORK' }, ['subject']],
    ['a range without its upper end', { qualifier: 'BETWEEN' }, ['qualifier']],
    ['an upper end without a range', { valueMax: '0.7' }, ['qualifier']],
    ['a range that ends below its beginning', { qualifier: 'BETWEEN', valueMax: '0.5' }, ['valueMax']],
    ['more answers than were asked', { sampleSize: 9, population: 8 }, ['sampleSize']],
    ['fewer answers than none', { sampleSize: -1, population: -2 }, ['sampleSize', 'population']],
    ['a period that ends before it begins', { validFrom: '2015', validThrough: '2014' }, ['validThrough']],
  ])('that is %s is refused', (_what, change, fields) => {
    expect(fieldsOf(change)).toEqual(fields);
  });

  it.each<[IndicatorUnit, string[], string[]]>([
    ['SHARE', ['0', '1', '0.123456'], ['-0.01', '1.000001', '60', '0.1234567']],
    ['COUNT', ['0', '99999999999999'], ['-1', '2.5', '100000000000000']],
    ['PERSONS', ['3', '3.0'], ['-3', '0.5']],
    ['EURO', ['0.01', '12'], ['-0.01', '0.001']],
    ['SCORE_OUT_OF_5', ['4.3', '5'], ['5.1', '-1']],
    ['RELATIVE_CHANGE', ['-1', '24.5'], ['-1.1']],
    ['SQUARE_METRES', ['12.5'], ['-1']],
  ])('in %s may be %j, and not %j', (unit, allowed, refused) => {
    expect(allowed.filter((value) => fieldsOf({ value }, unit).length > 0)).toEqual([]);
    expect(refused.filter((value) => fieldsOf({ value }, unit).length === 0)).toEqual([]);
  });
});
