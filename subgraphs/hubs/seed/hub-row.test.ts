import { describe, expect, it } from 'vitest';
import { hubRow } from './hub-row.ts';

const sources = ['pw-60489'];
const row = {
  slug: 'a-hub',
  generations: ['PILOT_2014'],
  names: [{ fr: 'A hub', sources }],
  sites: [{ municipality: '52011', sources }],
  sources,
};

const faultsOf = (changes: object): string[] =>
  hubRow.safeParse({ ...row, ...changes }).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ??
  [];

describe('a row of hubs.yaml', () => {
  it('passes with no more than it must have', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it.each([
    [{ sites: [{ municipality: '52011', province: '50000', sources }] }, /either a municipality or/],
    [{ sites: [{ locality: 'Gosselies', sources }] }, /either a municipality or/],
    [{ sites: [] }, /^sites: /],
    [{ names: [{ fr: 'Old', isFormer: true, validFrom: '2015', sources }] }, /needs its end too/],
    [{ names: [{ fr: 'Old', sources: [] }] }, /at least one source/],
    [{ staff: [{ headcountMin: 14, headcountMax: 13, sources }] }, /the first not above the second/],
    [{ staff: [{ headcountMax: 13, sources }] }, /or neither/],
    [{ staff: [{ sources }] }, /`staffFte` or a headcount/],
    [{ staff: [{ staffFte: 3.5, sources }] }, /in quotes/],
    [{ launchedOn: '2015-02-30' }, /a date that exists/],
    [{ generations: ['PILOT_2015'] }, /^generations/],
    [{ website: 'ftp://hub.example' }, /http/],
    [{ colour: 'green' }, /colour/],
  ])('with %j is refused', (changes, message) => {
    expect(faultsOf(changes).join('\n')).toMatch(message);
  });
});
