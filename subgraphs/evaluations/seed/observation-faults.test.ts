import { describe, expect, it } from 'vitest';
import type { IndicatorRow } from './indicators.ts';
import { observationFaults } from './observation-faults.ts';
import { observationRow } from './observation-row.ts';

const at = (field: string) => ({ file: 'observations.yaml', line: 1, field });

const indicator: IndicatorRow = {
  slug: 'occupancy-rate',
  unit: 'SHARE',
  direction: 'MORE_IS_BETTER',
  periodicity: 'IRREGULAR',
  subjectKinds: ['SPACE', 'CREATIVE_HUB'],
  name: { fr: 'Taux' },
  definition: { fr: 'Part' },
  formulas: [],
  sources: ['dw-2015'],
  at,
};

const faultsOf = (change: object) => {
  const row = {
    slug: 'x',
    indicator: 'occupancy-rate',
    subject: { space: 'esco' },
    value: '0.6',
    sources: ['dw-2015'],
  };
  return observationFaults({ ...observationRow.parse({ ...row, ...change }), at }, indicator).map(({ field }) => field);
};

describe('a figure of the seed', () => {
  it('that fits its indicator has no fault', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ subject: { creativeHub: 'trakk' } })).toEqual([]);
    expect(faultsOf({ qualifier: 'BETWEEN', valueMax: '0.7', sampleSize: 7, population: 8 })).toEqual([]);
  });

  it.each([
    ['a share above one', { value: '60' }, ['value']],
    ['a target above one', { target: { value: '80' } }, ['target.value']],
    [
      'a part below nought',
      { parts: [{ dimension: 'd', key: 'k', label: { fr: 'l' }, value: '-0.1' }] },
      ['parts.0.value'],
    ],
    ['a subject of which it is not observed', { subject: { network: 'cowallonia' } }, ['subject']],
    ['a range without its upper end', { qualifier: 'BETWEEN' }, ['qualifier']],
    ['an upper end without a range', { valueMax: '0.7' }, ['qualifier']],
    ['a range that ends below its beginning', { qualifier: 'BETWEEN', valueMax: '0.5' }, ['valueMax']],
    ['more answers than were asked', { sampleSize: 9, population: 8 }, ['sampleSize']],
    ['a period that ends before it begins', { validFrom: '2015', validThrough: '2014' }, ['validThrough']],
  ])('that is %s is refused', (_what, change, fields) => {
    expect(faultsOf(change)).toEqual(fields);
  });

  it('with no subject, two subjects, or a figure that is not exact is refused by its shape', () => {
    const shape = { slug: 'x', indicator: 'visits', value: '1', sources: ['dw-2015'] };
    const accepts = (change: object) => observationRow.safeParse({ ...shape, ...change }).success;
    expect(accepts({ subject: { space: 'esco' } })).toBe(true);
    expect(accepts({ subject: {} })).toBe(false);
    expect(accepts({ subject: { space: 'esco', network: 'cowallonia' } })).toBe(false);
    expect(accepts({ subject: { space: 'esco' }, value: 1 })).toBe(false);
    expect(accepts({ subject: { space: 'esco' }, value: '1.0000001' })).toBe(false);
  });
});
