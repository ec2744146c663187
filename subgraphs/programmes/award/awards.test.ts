import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';

const programmes = testSubgraph(openSubgraph);

const { answer } = programmes;

describe('awards', () => {
  it('tell what was granted only where a source does', async () => {
    type Data = { awards: { nodes: { slug: string; grantedEur: string | null; ceilingEur: string }[] } };
    const { awards } = await answer<Data>(
      '{ awards(call: "coworking-rural-2017", first: 100) { nodes { slug grantedEur ceilingEur } } }',
    );
    const granted = awards.nodes.filter(({ grantedEur }) => grantedEur !== null);
    expect(Object.fromEntries(granted.map(({ slug, grantedEur }) => [slug, grantedEur]))).toEqual({
      'coworking-rural-2017-gare': '100000.00',
      'coworking-rural-2017-e-square': '100000.00',
      'coworking-rural-2017-greenlab-coworking': '100000.00',
      'coworking-rural-2017-coworking-marchin': '80000.00',
    });
    expect(new Set(awards.nodes.map(({ ceilingEur }) => ceilingEur))).toEqual(new Set(['100000.00']));
  });

  it('are found by beneficiary, its kind and the year', async () => {
    const count = async (args: string) =>
      (await answer<{ awards: { totalCount: number } }>(`{ awards(${args}) { totalCount } }`)).awards.totalCount;
    expect(await count('beneficiaryKind: [CREATIVE_HUB]')).toBe(9);
    expect(await count(`beneficiary: "${seededId('hub', 'waps-hub')}"`)).toBe(3);
    expect(await count('year: 2015')).toBe(8);
    expect(await count('year: 2016')).toBe(0);
    expect(await count('call: "hubs-pilot-2014"')).toBe(7);
  });

  it('are found by slug, and lead to their beneficiary', async () => {
    expect(
      await answer(
        '{ award(slug: "hubs-pilot-2014-waps-hub") { grantedEur beneficiary { __typename ... on CreativeHub { id } } tranches { year } } }',
      ),
    ).toEqual({
      award: {
        grantedEur: '160000.00',
        beneficiary: { __typename: 'CreativeHub', id: seededId('hub', 'waps-hub') },
        tranches: [],
      },
    });
  });
});
