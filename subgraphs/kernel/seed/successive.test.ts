import { expect, it } from 'vitest';
import type { Row } from './read.ts';
import { References } from './references.ts';
import { orderDay, successive } from './successive.ts';

const row: Row<object> = { at: (field) => ({ file: 'letters.yaml', line: 7, field }) };
const cited = <T extends object>(fields: T) => ({ ...fields, sources: ['pw-72821'] });

it('entries succeed one another in time, and a fault is told at their place in the file', () => {
  const references = new References();
  const entries = [
    cited({ name: 'later', validFrom: '2016' }),
    { name: 'first', validThrough: '2016', sources: ['none'] },
  ];
  const found = successive(row, 'names', entries, references);
  expect(found.map(({ firstDay, lastDay }) => [firstDay, lastDay].map((day) => day.getUTCFullYear()))).toEqual([
    [1, 2015],
    [2016, 9999],
  ]);
  expect(found[1]).toMatchObject({ name: 'later', validFrom: '2016', sourceKeys: ['pw-72821'] });
  expect(() => references.settle()).toThrow(/letters\.yaml:7 names\.1\.sources\.0: "none" is not a key/);
});

it('two entries on one day are reported, but for those that are not among the successive ones', () => {
  const references = new References();
  const entries = [cited({ isMain: true }), cited({ isMain: false }), cited({ isMain: true })];
  successive(row, 'sites', entries.slice(0, 2), references, ({ isMain }) => isMain);
  expect(() => references.settle()).not.toThrow();
  successive(row, 'sites', entries, references, ({ isMain }) => isMain);
  expect(() => references.settle()).toThrow(/letters\.yaml:7 sites: two of them hold on the same day/);
});

it('what has no known date comes last', () => {
  expect(orderDay('2016-23').toISOString()).toBe('2016-09-01T00:00:00.000Z');
  expect(orderDay(undefined).getUTCFullYear()).toBe(9999);
});
