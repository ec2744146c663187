import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import { makeUp } from '../figures-for-test.ts';
import { openSubgraph } from '../subgraph.ts';

const evaluations = testSubgraph(openSubgraph);

const ask = async (typename: string, id: string, asOf: string, fields: string) => {
  const source = `... on ${typename} { use(asOf: "${asOf}") { ${fields} } }`;
  return (await evaluations.entities<{ use: object }>([{ __typename: typename, id }], source))[0]?.use;
};

describe('the use', () => {
  const cowallonia = seededId('net', 'cowallonia');

  it('of the coworking network is what was known: 40 % in 2015, about 60 % from October 2017 on', async () => {
    const fields =
      'isKnown because(lang: EN) value { occupancy { value qualifier sources { key } } trendPerYear satisfaction { value } }';
    expect(await ask('Network', cowallonia, '2015-08-06', 'value { occupancy { value } }')).toEqual({ value: null });
    expect(await ask('Network', cowallonia, '2017-10-24', 'value { occupancy { value } }')).toEqual({
      value: { occupancy: { value: '0.4' } },
    });
    expect(await ask('Network', cowallonia, '2018-01-01', fields)).toEqual({
      isKnown: true,
      because: 'The last occupancy rate that is known is 60% (2017-10). A trend needs 3 periods at least.',
      value: {
        occupancy: { value: '0.6', qualifier: 'ABOUT', sources: [{ key: 'pw-81685' }] },
        trendPerYear: null,
        satisfaction: null,
      },
    });
  });

  it('of the Smart Work Centers is not known, but how large they were', async () => {
    const id = seededId('net', 'smartworkcenters');
    const fields =
      'because(lang: EN) value { occupancy { value } visits { value } workplaces { value } } inputs { name(lang: EN) value }';
    expect(await ask('Network', id, '2030-01-01', fields)).toMatchObject({
      because: 'No occupancy rate is known on that day, but other figures of use are.',
      value: { occupancy: null, visits: null },
      inputs: expect.arrayContaining([{ name: 'Occupancy rate', value: null }]),
    });
  });

  it('has a trend from three periods, and seasons from 24 months', async () => {
    const months = (count: number) =>
      Array.from({ length: count }, (_none, n) => ({
        indicator: 'occupancy-rate',
        period: `${2012 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`,
        value: n % 12 === 6 ? '0.2' : '0.5',
      }));
    await makeUp(evaluations, { subjectId: 'spc_short', subjectKind: 'SPACE' }, months(23));
    await makeUp(evaluations, { subjectId: 'spc_long', subjectKind: 'SPACE' }, [
      ...months(24),
      // A year that holds its months counts them twice, and so is left out.
      { indicator: 'occupancy-rate', period: '2012', value: '0.9' },
    ]);
    const fields = 'value { trendPerYear seasonality { month difference } }';
    expect(await ask('Space', 'spc_short', '2015-01-01', fields)).toMatchObject({ value: { seasonality: [] } });
    const { value } = (await ask('Space', 'spc_long', '2015-01-01', fields)) as {
      value: { trendPerYear: string; seasonality: object[] };
    };
    expect(Number(value.trendPerYear)).toBeCloseTo(0, 1);
    expect(value.seasonality).toHaveLength(12);
    expect(value.seasonality[6]).toEqual({ month: 7, difference: '-0.275' });
    expect(value.seasonality[0]).toEqual({ month: 1, difference: '0.025' });
  });
});
