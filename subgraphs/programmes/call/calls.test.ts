import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';

const programmes = testSubgraph(openSubgraph);

const { answer } = programmes;

const slugs = async (field: string): Promise<string[]> => {
  const { list } = await answer<{ list: { nodes: { slug: string }[] } }>(`{ list: ${field} { nodes { slug } } }`);
  return list.nodes.map(({ slug }) => slug);
};

describe('calls', () => {
  it('are listed by launch, of which an unknown one counts as the latest', async () => {
    const latest = await slugs('calls');
    expect(latest).toEqual([
      'erdf-2-3-3-call-1',
      'tiers-lieux-ruraux-2022',
      'erdf-2-3-3-call-3',
      'coworking-rural-2017',
      'hubs-pilot-2014',
      'coworking-2011',
      'swc-technology-2011',
    ]);
    expect(await slugs('calls(orderBy: { field: LAUNCHED_ON })')).toEqual(latest.toReversed());
    expect((await slugs('calls(orderBy: { field: TITLE })'))[0]).toBe('coworking-rural-2017');
  });

  it('that were open on a day are those between launch and close, both known', async () => {
    expect(await slugs('calls(activeAt: "2017-03-01")')).toEqual(['erdf-2-3-3-call-3', 'coworking-rural-2017']);
    expect(await slugs('calls(activeAt: "2017-05-15")')).toEqual(['coworking-rural-2017']);
    expect(await slugs('calls(activeAt: "2017-05-16")')).toEqual([]);
  });

  it('of a programme are its own, and those that carry out its measures', async () => {
    expect(await slugs('calls(programme: "creative-wallonia-2010-2014")')).toEqual([
      'hubs-pilot-2014',
      'coworking-2011',
    ]);
    expect(await slugs(`calls(programme: "${seededId('prg', 'erdf-2014-2020')}")`)).toEqual([
      'erdf-2-3-3-call-1',
      'erdf-2-3-3-call-3',
    ]);
    expect(await answer('{ programme(slug: "erdf-2014-2020") { calls { totalCount } } }')).toEqual({
      programme: { calls: { totalCount: 2 } },
    });
  });

  it('keep sources that disagree about what there was to give', async () => {
    expect(
      await answer(`{ call(slug: "coworking-2011") { decidedOn launchedOn closedOn projectsReceived projectsSelected yearsFunded
        envelopes { amountEur per years qualifier sources { key } } bodies { role organisation { id } } } }`),
    ).toEqual({
      call: {
        decidedOn: '2010-10-29',
        launchedOn: '2011-06-08',
        closedOn: '2011-12-13',
        projectsReceived: 18,
        projectsSelected: 8,
        yearsFunded: 3,
        envelopes: [
          {
            amountEur: '600000.00',
            per: 'YEAR',
            years: 3,
            qualifier: 'EXACT',
            sources: [{ key: 'pw-44395' }, { key: 'mob' }, { key: 'pw-81685' }],
          },
          {
            amountEur: '2000000.00',
            per: 'TOTAL',
            years: null,
            qualifier: 'ABOUT',
            sources: [{ key: 'levif-2015-08-07' }],
          },
          { amountEur: '150000.00', per: 'TOTAL', years: 3, qualifier: 'EXACT', sources: [{ key: 'wbe' }] },
        ],
        bodies: [
          { role: 'DECIDER', organisation: { id: seededId('org', 'gouvernement-wallon') } },
          { role: 'FUNDER', organisation: { id: seededId('org', 'gouvernement-wallon') } },
          { role: 'ORGANISER', organisation: { id: seededId('org', 'awt') } },
        ],
      },
    });
  });

  it('for rural spaces let a third of 100,000 euro go to equipment', async () => {
    expect(
      await answer(`{ call(slug: "coworking-rural-2017") { projectsReceived projectsDiscarded projectsSelected awardCeilingEur
        awardFloorEur categoryCaps { category numerator denominator maxEurPerProject } awards { totalCount } } }`),
    ).toEqual({
      call: {
        projectsReceived: 28,
        projectsDiscarded: 1,
        projectsSelected: 13,
        awardCeilingEur: '100000.00',
        awardFloorEur: null,
        categoryCaps: [{ category: 'EQUIPMENT', numerator: 1, denominator: 3, maxEurPerProject: '33333.33' }],
        awards: { totalCount: 13 },
      },
    });
  });

  it('are among those that an organisation funds', async () => {
    const found = await programmes.entities(
      [{ __typename: 'Organisation', id: seededId('org', 'gouvernement-wallon') }],
      `... on Organisation {
        fundedCalls { nodes { slug } } paidTranches(year: 2014) { totalCount } programmes { nodes { slug } }
        statedCommitments(dueBefore: "2020-03-01") { nodes { slug } } policyDocuments { totalCount } awards { totalCount } }`,
    );
    expect(found).toEqual([
      {
        fundedCalls: {
          nodes: ['tiers-lieux-ruraux-2022', 'coworking-rural-2017', 'hubs-pilot-2014', 'coworking-2011'].map(
            (slug) => ({
              slug,
            }),
          ),
        },
        paidTranches: { totalCount: 8 },
        programmes: { nodes: [{ slug: 'creative-wallonia-2015-2019' }, { slug: 'hubs-creatifs' }] },
        statedCommitments: { nodes: [{ slug: 'nouveau-delai-de-trois-ans' }] },
        policyDocuments: { totalCount: 3 },
        awards: { totalCount: 0 },
      },
    ]);
  });
});
