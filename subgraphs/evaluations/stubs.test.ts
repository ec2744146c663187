import { seededId } from '@cdw/kernel/seed/ids.ts';
import { countStatements, testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from './subgraph.ts';

const evaluations = testSubgraph(openSubgraph);

const { entities } = evaluations;

const ESCO = { __typename: 'Space', id: seededId('spc', 'esco') };

describe('another subgraph’s thing', () => {
  it('a space knows the surveys to which it did not answer', async () => {
    const [esco, forge] = await entities(
      [ESCO, { __typename: 'Space', id: seededId('spc', 'la-forge') }],
      '... on Space { id nonResponses { totalCount nodes { value indicator { slug } period { from } } } observations { totalCount } }',
    );
    expect(esco).toMatchObject({
      id: ESCO.id,
      nonResponses: {
        totalCount: 2,
        nodes: expect.arrayContaining([{ value: '10590', indicator: { slug: 'visits' }, period: { from: '2014' } }]),
      },
      observations: { totalCount: 0 },
    });
    expect(forge).toMatchObject({ nonResponses: { totalCount: 0, nodes: [] } });
  });

  it('each kind of subject has its observations and evaluations', async () => {
    const asked = 'observations { totalCount } evaluations { totalCount }';
    const counts = (observations: number, evaluations: number) => ({
      observations: { totalCount: observations },
      evaluations: { totalCount: evaluations },
    });
    const found = await entities(
      [
        { __typename: 'Space', id: seededId('spc', 'coworking-namur') },
        { __typename: 'CreativeHub', id: seededId('hub', 'waps-hub') },
        { __typename: 'Network', id: seededId('net', 'cowallonia') },
        { __typename: 'Programme', id: seededId('prg', 'cheque-coworking') },
        { __typename: 'Call', id: seededId('cal', 'coworking-rural-2017') },
        { __typename: 'Municipality', nis: '57081' },
        { __typename: 'Province', nis: '50000' },
      ],
      ['Space', 'CreativeHub', 'Network', 'Programme', 'Call', 'Municipality', 'Province']
        .map((type) => `... on ${type} { ${asked} }`)
        .join(' '),
    );
    expect(found).toMatchObject([
      counts(2, 0),
      counts(3, 0),
      counts(21, 8),
      counts(1, 0),
      counts(0, 1),
      counts(0, 0),
      counts(0, 0),
    ]);
  });

  it('an organisation has what it commissioned or conducted, each once', async () => {
    const [adn, ocalia] = await entities(
      [
        { __typename: 'Organisation', id: seededId('org', 'adn') },
        { __typename: 'Organisation', id: seededId('org', 'ocalia') },
      ],
      `... on Organisation { evaluations { totalCount nodes { slug } } commissioned: evaluations(role: COMMISSIONED) { nodes { slug } } }`,
    );
    const rural = { slug: 'evaluation-coworking-rural-2019-2021' };
    expect(adn).toMatchObject({ evaluations: { totalCount: 10 }, commissioned: { nodes: [rural] } });
    expect(ocalia).toMatchObject({ evaluations: { totalCount: 1, nodes: [rural] }, commissioned: { nodes: [] } });
  });
});

describe('our own entities', () => {
  it('are found by their keys, and what does not exist is null', async () => {
    expect(
      await entities(
        [
          { __typename: 'Indicator', id: seededId('ind', 'visits') },
          { __typename: 'Observation', id: seededId('obs', 'cowallonia-visits-2014') },
          { __typename: 'Evaluation', id: seededId('evl', 'enquete-coworking-2018') },
          { __typename: 'AutonomyRule', id: seededId('aut', 'nouveau-delai-de-trois-ans') },
          { __typename: 'Observation', id: 'obs_0000000000000000' },
        ],
        `__typename ... on Indicator { slug } ... on Observation { value } ... on Evaluation { slug }
          ... on AutonomyRule { slug }`,
      ),
    ).toEqual([
      { __typename: 'Indicator', slug: 'visits' },
      { __typename: 'Observation', value: '10590' },
      { __typename: 'Evaluation', slug: 'enquete-coworking-2018' },
      { __typename: 'AutonomyRule', slug: 'nouveau-delai-de-trois-ans' },
      null,
    ]);
  });
});

describe('the number of SQL statements', () => {
  const NODE = `value indicator { name formulas { version } } subject { __typename } parts { value } nonRespondents { publishedName }
    supersededBy { id } evaluation { title questions { text } findings { statement observation { value } } subjects { __typename } conductedBy { id } } sources { title }`;

  it('is the same for a page of two and of forty', async () => {
    // Already the first two have an evaluation, so that both pages reach every level.
    const filter = 'indicator: ["visits", "spaces", "workplaces", "users"], periodFrom: "2014", periodThrough: "2019"';
    const page = (size: number, found: number) =>
      countStatements(async () => {
        const { observations } = await evaluations.answer<{ observations: { nodes: object[] } }>(
          `{ observations(first: ${size}, ${filter}) { totalCount nodes { ${NODE} } } }`,
        );
        expect(observations.nodes).toHaveLength(found);
      });
    expect(await page(40, 9)).toBe(await page(2, 2));
  });

  it('is the same for one space and for a hundred', async () => {
    const fields = `... on Space { observations { totalCount nodes { ${NODE} } } nonResponses { totalCount nodes { value } } evaluations { totalCount nodes { title sources { key } } } }`;
    const others = Array.from({ length: 99 }, (_, index) => ({
      __typename: 'Space',
      id: seededId('spc', `x-${index}`),
    }));
    const known = { __typename: 'Space', id: seededId('spc', 'coworking-namur') };
    const one = await countStatements(() => entities([ESCO], fields));
    const hundred = await countStatements(() => entities([ESCO, ...others], fields));
    expect(hundred).toBe(one);
    const two = await countStatements(() => entities([ESCO, known], fields));
    const all = await countStatements(() => entities([ESCO, known, ...others], fields));
    expect(all).toBe(two);
  });
});
