import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from './subgraph.ts';

const programmes = testSubgraph(openSubgraph);

const thing = async (typename: string, id: string, fields: string): Promise<Record<string, unknown>> => {
  const representations = [{ __typename: typename, id }];
  const [found] = await programmes.entities<Record<string, unknown>>(
    representations,
    `... on ${typename} { ${fields} }`,
  );
  return found ?? {};
};

describe('ESCO', () => {
  const esco = (fields: string) => thing('Space', seededId('spc', 'esco'), fields);

  it('got 50,000 euro a year for 2013 to 2015 under the call of 2011', async () => {
    const answer = await esco(
      `awards { nodes { slug call { slug } grantedEur tranches { year amountEur status payer { id } sources { key } } } }`,
    );
    const sources = [{ key: 'mob' }, { key: 'pw-81685' }];
    const payer = { id: seededId('org', 'gouvernement-wallon') };
    const tranches = [2013, 2014, 2015].map((year) => ({
      year,
      amountEur: '50000.00',
      status: 'REPORTED',
      payer,
      sources,
    }));
    const award = { slug: 'coworking-2011-esco', call: { slug: 'coworking-2011' }, grantedEur: null, tranches };
    expect(answer).toEqual({ awards: { nodes: [award] } });
  });

  it('is a subject of measure 1.2.2 of Creative Wallonia 2015-2019', async () => {
    expect(await esco('measures(code: "1.2.2") { nodes { slug programme { slug } sources { key } } }')).toEqual({
      measures: {
        nodes: [
          {
            slug: 'creative-wallonia-2015-2019-1-2-2',
            programme: { slug: 'creative-wallonia-2015-2019' },
            sources: [{ key: 'pw-72821' }],
          },
        ],
      },
    });
  });

  it('has until 15 February 2020 to stand on its own feet, and until when it was three years from the start', async () => {
    const { commitments } = await esco(
      `commitments { nodes { slug deadline deadlineRule status isDeadlinePast before: isDeadlinePast(asOf: "2020-02-15")
        revises { slug status revisedBy { slug } } document { reference answeredOn } } }`,
    );
    const { nodes } = commitments as { nodes: { slug: string }[] };
    expect(nodes.map(({ slug }) => slug)).toEqual([
      'autonomie-apres-deux-ans',
      'equilibre-apres-trois-ans',
      ...['suivi-de-la-mutualisation-negundo-esco', 'nouveau-delai-de-trois-ans'].sort((a, b) =>
        seededId('cmt', a) < seededId('cmt', b) ? -1 : 1,
      ),
    ]);
    expect(nodes.find(({ slug }) => slug === 'nouveau-delai-de-trois-ans')).toEqual({
      slug: 'nouveau-delai-de-trois-ans',
      deadline: '2020-02-15',
      deadlineRule: 'Trois ans à compter du 15 février 2017, date de la réponse',
      status: 'UNKNOWN',
      isDeadlinePast: true,
      before: false,
      revises: {
        slug: 'equilibre-apres-trois-ans',
        status: 'REVISED',
        revisedBy: [{ slug: 'nouveau-delai-de-trois-ans' }],
      },
      document: { reference: '481 (2015-2016) 1', answeredOn: '2017-02-15' },
    });
  });

  it('is spoken of by the question of 2016, and by those about the call that funded it', async () => {
    const { policyDocuments } = await esco('policyDocuments(kind: [PARLIAMENTARY_QUESTION]) { nodes { slug } }');
    const { nodes } = policyDocuments as { nodes: { slug: string }[] };
    expect(nodes.map(({ slug }) => slug).sort()).toEqual(['pw-38148', 'pw-40928', 'pw-44395', 'pw-72821', 'pw-81685']);
  });
});

describe('the mutualisation of Negundo and ESCO', () => {
  it('is followed by the agency, which no source says to have ended', async () => {
    const answer = await thing(
      'Partnership',
      seededId('prt', 'mutualisation-negundo-esco'),
      'commitments { nodes { slug status statedOn subjects { subject { __typename ... on Space { id } ... on Partnership { id } } } } } measures { nodes { code } }',
    );
    expect(answer).toEqual({
      commitments: {
        nodes: [
          {
            slug: 'suivi-de-la-mutualisation-negundo-esco',
            status: 'UNKNOWN',
            statedOn: '2017-02-15',
            subjects: [
              { subject: { __typename: 'Partnership', id: seededId('prt', 'mutualisation-negundo-esco') } },
              { subject: { __typename: 'Space', id: seededId('spc', 'esco') } },
              { subject: { __typename: 'Space', id: seededId('spc', 'swc-negundo') } },
            ],
          },
        ],
      },
      measures: { nodes: [{ code: '1.2.2' }] },
    });
  });
});

describe('the Smart Work Center of Negundo', () => {
  it('shared 300,000 euro with seven others, how much it got is not known', async () => {
    const answer = await thing(
      'Space',
      seededId('spc', 'swc-negundo'),
      'publicFunding { totalEur isComplete awardsWithoutAmountCount } calls { nodes { slug projectsSelected envelopes { amountEur } } }',
    );
    expect(answer).toEqual({
      publicFunding: { totalEur: '0.00', isComplete: false, awardsWithoutAmountCount: 1 },
      calls: {
        nodes: [{ slug: 'swc-technology-2011', projectsSelected: 8, envelopes: [{ amountEur: '300000.00' }] }],
      },
    });
  });
});

describe('the network of Smart Work Centers', () => {
  it('was to be coordinated by the agency, as proposed in July 2015', async () => {
    const answer = await thing(
      'Network',
      seededId('net', 'smartworkcenters'),
      'commitments { nodes { kind statedOn } } policyDocuments { totalCount } measures { nodes { slug } }',
    );
    expect(answer).toEqual({
      commitments: { nodes: [{ kind: 'PROPOSAL', statedOn: '2015-07' }] },
      policyDocuments: { totalCount: 3 },
      measures: { nodes: [{ slug: 'creative-wallonia-smart-work-centers' }] },
    });
  });
});
