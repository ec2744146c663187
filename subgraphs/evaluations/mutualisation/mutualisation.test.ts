import { countStatements, testSubgraph } from '@cdw/kernel/testing.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeUp } from '../figures-for-test.ts';
import { graphOfSpaces } from '../judging/graph-of-spaces-for-test.ts';
import { openSubgraph } from '../subgraph.ts';
import { mutualisationsOf, right, sharing } from './sharing-for-test.ts';

const evaluations = testSubgraph(openSubgraph);

/** Made-up spaces: a host, a beneficiary, five others of each of their kinds, and one of each that share with one another. */
const others = Array.from({ length: 10 }, (_none, n) => `other${n}`);
const spaces = ['host', 'beneficiary', ...others, 'sharing0', 'sharing1'].map((name, n) => ({
  id: `spc_${name}`,
  kind: n % 2 === 0 ? 'SMART_WORK_CENTER' : 'COWORKING',
  openedOn: null,
  municipality: null,
}));
const known = {
  prt_shares: sharing(right('2017-03-01')),
  prt_undated: sharing(right(null)),
  prt_usual: sharing(right('2017', 'other0', 'other1')),
  prt_nothing: sharing(),
};
const between = (from: string | null, through: string | null = null, publishedOn: string | null = null) => ({
  period: { from, through },
  sources: [{ publishedOn }],
  host: { id: 'spc_sharing0' },
  beneficiary: { id: 'spc_sharing1' },
});
// Of more than one page.
const elsewhere = Array.from({ length: 9 }, () => ({ ...between('2010', '2012'), host: { id: 'spc_other2' } }));
const { graph } = graphOfSpaces(spaces, known, [...elsewhere, between('2018-06')]);

const occupancy = (name: string, before: string, after: string) =>
  makeUp(evaluations, { subjectId: `spc_${name}`, subjectKind: 'SPACE' }, [
    { indicator: 'occupancy-rate', period: '2016', value: before },
    { indicator: 'occupancy-rate', period: '2018', value: after, knownOn: '2019-02-01' },
  ]);

beforeAll(async () => {
  await occupancy('host', '0.2', '0.5');
  await occupancy('beneficiary', '0.6', '0.65');
  for (let n = 0; n < 10; n += 1) await occupancy(`other${n}`, '0.4', `${0.48 + Math.floor(n / 2) / 100}`);
  // They gained by what they share with one another, far more than those who share with nobody.
  for (const name of ['sharing0', 'sharing1']) await occupancy(name, '0.1', '0.9');
  await makeUp(evaluations, { subjectId: 'prt_shares', subjectKind: 'PARTNERSHIP' }, [
    { indicator: 'cost-saved', period: '2018', value: '1200.50' },
  ]);
});

const judged = async (id: string, asOf: string, fields: string): Promise<unknown> =>
  (await mutualisationsOf(evaluations, graph, [id], { asOf, fields }))[0];

describe('a mutualisation', () => {
  it('is measured on both sides against comparable spaces', async () => {
    const fields = `verdict isKnown beganOn costSavedEur sharedUses { id } sharedUseCount goodPractices { id } because(lang: EN)
      effects { side space { id } indicator { code } before after groupChange groupSpread groupSize
        difference differenceFrom differenceThrough isBeyondSpread }`;
    const found = (await judged('prt_shares', '2020-01-01', fields)) as { effects: { indicator: { code: string } }[] };
    expect(found).toMatchObject({
      verdict: 'ONE_GAINED',
      isKnown: true,
      beganOn: '2017-03-01',
      costSavedEur: '1200.50',
      sharedUses: [{ id: 'use_a' }],
      sharedUseCount: 1,
      goodPractices: [{ id: 'gpr_a' }],
      because:
        'The hosting side did better than comparable spaces. The benefiting side did not do better than comparable spaces. The hosting side, Occupancy rate: +20 points against 5 comparable spaces (80 % interval: +17.3 to +22.7). The benefiting side, Occupancy rate: -5 points against 5 comparable spaces (80 % interval: -7.7 to -2.3).',
    });
    // The changes of five comparable spaces lie 0.01 apart: 0.015811 * sqrt(6 / 5) * 1.533 = 0.026552.
    const group = { groupChange: '0.1', groupSpread: '0.015811', groupSize: 5, isBeyondSpread: true };
    expect(found.effects.filter(({ indicator }) => indicator.code === 'occupancy_rate')).toEqual([
      {
        ...{
          side: 'HOST',
          space: { id: 'spc_host' },
          indicator: { code: 'occupancy_rate' },
          before: '0.2',
          after: '0.5',
        },
        ...{ difference: '0.2', differenceFrom: '0.173448', differenceThrough: '0.226552' },
        ...group,
      },
      {
        ...{ side: 'BENEFICIARY', space: { id: 'spc_beneficiary' }, indicator: { code: 'occupancy_rate' } },
        ...{ before: '0.6', after: '0.65' },
        ...{ difference: '-0.05', differenceFrom: '-0.076552', differenceThrough: '-0.023448' },
        ...group,
      },
    ]);
  });

  it('names its figures, those that are missing, and those of the group', async () => {
    const fields = 'inputCount inputs { name(lang: EN) value entityType entityId } effects { group { id } }';
    const { inputs, inputCount, effects } = (await judged('prt_shares', '2020-01-01', fields)) as {
      inputs: { name: string; value: string | null; entityType: string | null; entityId: string | null }[];
      inputCount: number;
      effects: { group: { id: string }[] }[];
    };
    expect(inputs.slice(0, 7).map(({ name, value }) => [name, value])).toEqual([
      ['beginning of the sharing', '2017-03-01'],
      ['Occupancy rate', '0.2'],
      ['Occupancy rate', '0.5'],
      ['Visits', null],
      ['Subscribers', null],
      ['Occupancy rate', '0.6'],
      ['Occupancy rate', '0.65'],
    ]);
    expect(inputs[3]).toMatchObject({ entityType: 'Space', entityId: 'spc_host' });
    expect(inputs).toHaveLength(31);
    expect(inputCount).toBe(31);
    expect(effects.map(({ group }) => group.length)).toEqual([5, 0, 0, 5, 0, 0]);
  });

  it('of a page of partnerships takes as many statements as that of one', async () => {
    const ask = (...ids: string[]) =>
      countStatements(() =>
        mutualisationsOf(evaluations, graph, ids, { asOf: '2020-01-01', fields: 'verdict inputs { sources { key } }' }),
      );
    await ask('prt_shares');
    const one = await ask('prt_shares');
    expect(one).toBeGreaterThan(4);
    expect(await ask('prt_shares', 'prt_usual', 'prt_undated')).toBe(one);
  });

  it.each([
    ['prt_shares', '2019-01-31', /before and after of both sides/],
    ['prt_shares', '2016-12-31', /No space is known/],
    ['prt_undated', '2020-01-01', /When the sharing began is not known/],
    ['prt_nothing', '2020-01-01', /No space is known/],
    ['prt_usual', '2020-01-01', /No difference of either side stands out/],
    ['prt_nowhere', '2020-01-01', /no such partnership/],
  ])('%s asked as of %s is unknown: %s', async (id, asOf, why) => {
    expect(await judged(id, asOf, 'verdict isKnown because(lang: EN)')).toEqual({
      verdict: 'UNKNOWN',
      isKnown: false,
      because: expect.stringMatching(why),
    });
  });

  it.each([
    ['shares in the compared years', between('2018-06'), 5],
    ['has shared since nobody knows when, as a work of these years attests', between(null, null, '2018-05'), 5],
    ['has shared since nobody knows when, as a work of later years attests', between(null, null, '2019-05'), 6],
    ['ended before them', between('2011', '2015'), 6],
    ['began after them', between('2019'), 6],
    ['ended in the first of them', between('2011', '2016-01-01'), 5],
  ])('compares nobody with a space that %s', async (_which, right, groupSize) => {
    const { graph } = graphOfSpaces(spaces, known, [right]);
    const fields = 'effects { side groupSize indicator { code } }';
    const [found] = await mutualisationsOf<{ effects: { groupSize: number }[] }>(evaluations, graph, ['prt_shares'], {
      asOf: '2020-01-01',
      fields,
    });
    expect(found?.effects[0]).toMatchObject({ indicator: { code: 'occupancy_rate' }, groupSize });
  });
});
