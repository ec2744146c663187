import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from './subgraph.ts';

const evaluations = testSubgraph(openSubgraph);

const ADN = seededId('org', 'adn');

async function slugs(args: string): Promise<string[]> {
  type Data = { evaluations: { nodes: { slug: string }[] } };
  const data = await evaluations.answer<Data>(`{ evaluations(first: 100${args && `, ${args}`}) { nodes { slug } } }`);
  return data.evaluations.nodes.map(({ slug }) => slug);
}

describe('the evaluation of the Smart Work Centers', () => {
  it('was wished for in 2015, and no result of it is known', async () => {
    const { data, errors } = await evaluations.ask(`{ evaluation(slug: "evaluation-des-smart-work-centers") {
      title(lang: EN) status announcedOn publishedOn findings { statement } questions { position text(lang: EN) }
      commissionedBy { id } conductedBy { id } observations { totalCount } subjects { __typename } sources { key } } }`);
    expect(errors).toBeUndefined();
    expect(data?.evaluation).toEqual({
      title: 'Evaluation of the effectiveness of the Smart Work Centers',
      status: 'NOT_AVAILABLE',
      announcedOn: '2015-07',
      publishedOn: null,
      findings: [],
      questions: [
        { position: 1, text: 'How effective are the Smart Work Centers?' },
        { position: 2, text: 'What are these spaces for, and what is their future?' },
      ],
      commissionedBy: [],
      conductedBy: [],
      observations: { totalCount: 0 },
      subjects: [{ __typename: 'Network' }, ...Array(10).fill({ __typename: 'Space' })],
      sources: [{ key: 'pw-72821' }],
    });
  });
});

describe('the mutualisation of Negundo and ESCO', () => {
  it('is to be followed by the AdN, from the partnership and from both spaces', async () => {
    const following = {
      nodes: [{ slug: 'suivi-de-la-mutualisation-negundo-esco', status: 'PLANNED', conductedBy: [{ id: ADN }] }],
    };
    const found = await evaluations.entities(
      [
        { __typename: 'Partnership', id: seededId('prt', 'mutualisation-negundo-esco') },
        { __typename: 'Space', id: seededId('spc', 'swc-negundo') },
        { __typename: 'Space', id: seededId('spc', 'esco') },
      ],
      `... on Partnership { evaluations(status: [PLANNED]) { nodes { slug status conductedBy { id } } } }
        ... on Space { evaluations(status: [PLANNED]) { nodes { slug status conductedBy { id } } } }`,
    );
    expect(found).toEqual(Array(3).fill({ evaluations: following }));
  });
});

describe('evaluations', () => {
  it('come the most recent first, those without a date of publication by their announcement or period', async () => {
    const all = await slugs('');
    expect(all).toHaveLength(15);
    expect(all.slice(0, 3)).toEqual([
      'evaluation-digital-wallonia-2025-2029',
      'enquete-coworking-en-wallonie-2023',
      'enquete-coworking-2020',
    ]);
    expect(all.at(-1)).toBe('enquete-coworking-2014');
  });

  it.each([
    ['status: [PLANNED]', ['evaluation-digital-wallonia-2025-2029', 'suivi-de-la-mutualisation-negundo-esco']],
    [
      'status: [NOT_AVAILABLE]',
      ['evaluation-coworking-rural-2019-2021', 'evaluation-des-smart-work-centers', 'enquete-coworking-2014'],
    ],
    ['status: [UNDER_WAY]', []],
    [`commissionedBy: "${ADN}"`, ['evaluation-coworking-rural-2019-2021']],
    [`conductedBy: "${seededId('org', 'inno-tsd')}"`, ['evaluation-creative-wallonia-et-hubs-2020']],
    [`conductedBy: "${seededId('org', 'ocalia')}", status: [PUBLISHED]`, []],
    [`subject: "${seededId('prg', 'digital-wallonia-2015-2019')}"`, ['bilan-strategie-numerique-2017']],
    ['text: "hubs creatifs wallons"', ['evaluation-creative-wallonia-et-hubs-2020']],
    ['text: "voiture"', ['enquete-coworking-2019']],
  ])('are filtered by %s', async (args, expected) => {
    expect(await slugs(args)).toEqual(expected);
  });

  it('may have been made by several organisations, under a contract', async () => {
    const { data } = await evaluations.ask(
      '{ evaluation(slug: "evaluation-creative-wallonia-et-hubs-2020") { contractReference publishedOn conductedBy { id } } }',
    );
    expect(data?.evaluation).toMatchObject({ contractReference: 'O6.04.03-19B792', publishedOn: '2020-05' });
    const { conductedBy } = (data as { evaluation: { conductedBy: { id: string }[] } }).evaluation;
    expect(new Set(conductedBy.map(({ id }) => id))).toEqual(
      new Set([seededId('org', 'reid-consulting'), seededId('org', 'inno-tsd')]),
    );
  });

  it('name the figure on which a finding rests, and have all their figures', async () => {
    const { data } = await evaluations.ask(`{ evaluation(slug: "enquete-coworking-2019") {
      period { from through } findings { statement(lang: EN) observation { value indicator { slug } } }
      observations(indicator: "spaces") { totalCount nodes { value evaluation { slug } } } } }`);
    expect(data?.evaluation).toEqual({
      period: { from: '2019', through: '2019' },
      findings: [
        {
          statement: '52.9 % of the coworkers have been so for less than a year, against 34 % in 2018.',
          observation: { value: '0.529', indicator: { slug: 'recent-coworkers-share' } },
        },
        {
          statement:
            'Nearly 23 % come less than four days a month, against 10 % in 2018; more so in rural and semi-rural spaces.',
          observation: { value: '0.23', indicator: { slug: 'occasional-users-share' } },
        },
        { statement: 'Dependence on the car remains strong.', observation: null },
      ],
      observations: { totalCount: 1, nodes: [{ value: '21', evaluation: { slug: 'enquete-coworking-2019' } }] },
    });
  });
});
