import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';

const programmes = testSubgraph(openSubgraph);

const slugs = async (field: string): Promise<string[]> => {
  const source = `{ list: ${field} { nodes { slug } } }`;
  const { list } = await programmes.answer<{ list: { nodes: { slug: string }[] } }>(source);
  return list.nodes.map(({ slug }) => slug);
};

describe('commitments', () => {
  it('due before a day are those whose last possible day lies before it', async () => {
    expect(await slugs('commitments(dueBefore: "2020-02-16")')).toEqual(['nouveau-delai-de-trois-ans']);
    expect(await slugs('commitments(dueBefore: "2020-02-15")')).toEqual([]);
  });

  it('stated after a day leave out what had been stated before it was reported', async () => {
    const after = await slugs('commitments(statedAfter: "2017-02-14")');
    expect(after).toContain('nouveau-delai-de-trois-ans');
    expect(after).not.toContain('equilibre-apres-trois-ans');
  });

  it('apply to a space through the call that awarded it', async () => {
    expect(await slugs(`commitments(subject: "${seededId('spc', 'cofla')}")`)).toEqual([
      'autonomie-des-espaces-ruraux',
      'extension-au-milieu-rural',
    ]);
  });

  it('apply to a hub through the programme of the call that awarded it', async () => {
    expect(await slugs(`commitments(subject: "${seededId('hub', 'trakk')}")`)).toEqual([
      'entreprises-aidees-par-les-hubs',
    ]);
    expect(await slugs(`commitments(subject: "${seededId('hub', 'hub-verviers')}")`)).toEqual([]);
  });

  it('are found by status and text', async () => {
    expect(await slugs('commitments(status: [MET])')).toEqual(['extension-au-milieu-rural']);
    expect(await slugs('commitments(text: "multiplicateur")')).toEqual(['marque-charte-et-effet-multiplicateur']);
  });

  it('name an office, or nobody', async () => {
    type Data = { commitments: { nodes: { statedBy: string | null }[] } };
    const { commitments } = await programmes.answer<Data>('{ commitments { nodes { statedBy } } }');
    for (const { statedBy } of commitments.nodes) expect(statedBy ?? 'Ministre').toMatch(/^Ministre/);
  });
});

describe('policy documents', () => {
  it('are found by kind, time and text', async () => {
    expect(await slugs('policyDocuments(kind: [SURVEY], publishedAfter: "2019-01-01")')).toEqual([
      'enquete-coworking-en-wallonie-2023',
      'enquete-coworking-2020',
      'enquete-coworking-2018',
    ]);
    expect(await slugs('policyDocuments(publishedBefore: "2011-01-01")')).toEqual(['decision-2010-10-29-coworking']);
    expect(await slugs('policyDocuments(text: "481 2015 2016")')).toEqual(['pw-72821']);
    expect(
      await slugs(`policyDocuments(subject: "${seededId('cal', 'coworking-rural-2017')}", kind: [STUDY])`),
    ).toEqual(['ocalia-coworking-rural']);
  });

  it('tell when a question was asked and answered, of whom, and what was committed to in the answer', async () => {
    const { data } =
      await programmes.ask(`{ policyDocument(slug: "pw-72821") { kind reference askedOn answeredOn publishedOn
      addressee url publisher { id } commitments { totalCount } subjects { subject { __typename } } sources { key } } }`);
    expect(data).toMatchObject({
      policyDocument: {
        kind: 'PARLIAMENTARY_QUESTION',
        reference: '481 (2015-2016) 1',
        askedOn: '2016-09-13',
        answeredOn: '2017-02-15',
        publishedOn: '2017-02-15',
        addressee: "Ministre de l'Economie, de l'Industrie, de l'Innovation et du Numérique",
        publisher: null,
        commitments: { totalCount: 7 },
        sources: [{ key: 'pw-72821' }],
      },
    });
  });
});

describe('the status of a commitment', () => {
  const statusOn = async (slug: string, days: readonly string[]): Promise<string[]> => {
    const fields = days.map((day, place) => `d${place}: status(asOf: "${day}")`);
    const query = `{ commitment(slug: "${slug}") { ${fields.join(' ')} } }`;
    return Object.values((await programmes.answer<{ commitment: Record<string, string> }>(query)).commitment);
  };

  it.each([
    [
      'nouveau-delai-de-trois-ans',
      '2017-02-14 UNKNOWN, 2017-02-15 IN_FORCE, 2019-06-01 IN_FORCE, 2020-02-15 IN_FORCE, 2020-02-16 UNKNOWN',
    ],
    ['extension-au-milieu-rural', '2012-01-01 UNKNOWN, 2017-02-15 IN_FORCE, 2017-11-30 IN_FORCE, 2017-12-01 MET'],
    ['equilibre-apres-trois-ans', '2000-01-01 UNKNOWN, 2017-02-14 UNKNOWN, 2017-02-15 REVISED'],
    ['autonomie-apres-deux-ans', '2015-08-06 UNKNOWN, 2015-08-07 MISSED'],
    ['suivi-de-la-mutualisation-negundo-esco', '2017-02-14 UNKNOWN, 2026-01-01 UNKNOWN'],
  ])('%s begins when it was stated, and ends with its deadline: %s', async (slug, expected) => {
    const pairs = expected.split(', ').map((pair) => pair.split(' '));
    const days = pairs.map(([day = '']) => day);
    expect(await statusOn(slug, days)).toEqual(pairs.map(([, status]) => status));
  });

  it('no programme without known dates runs before a source attests it', async () => {
    const { programmes: found } = await programmes.answer<{ programmes: { nodes: { slug: string }[] } }>(
      '{ programmes(activeAt: "1950-01-01") { nodes { slug } } }',
    );
    expect(found.nodes).toEqual([]);
    const now = await programmes.answer(
      '{ programme(slug: "plan-de-relance") { isActive past: isActive(asOf: "1950-01-01") } }',
    );
    expect(now).toEqual({ programme: { isActive: true, past: false } });
  });

  it('no award counts before a source attests it', async () => {
    const { awards } = await programmes.answer<{ awards: { nodes: { beneficiary: object }[] } }>(
      '{ awards(first: 100) { nodes { beneficiary { __typename ... on Space { id publicFunding(asOf: "1990-01-01") { awardCount isComplete } } } } } }',
    );
    expect(awards.nodes.length).toBeGreaterThan(0);
    for (const { beneficiary } of awards.nodes) {
      if ('publicFunding' in beneficiary)
        expect(beneficiary.publicFunding).toEqual({ awardCount: 0, isComplete: false });
    }
  });

  it('the money of a call is not complete where fewer awards are known than it chose projects', async () => {
    const query = `{ none: call(slug: "tiers-lieux-ruraux-2022") { publicFunding { totalEur isComplete awardCount } }
      all: call(slug: "coworking-2011") { projectsSelected publicFunding { awardCount isComplete } } }`;
    expect(await programmes.answer(query)).toEqual({
      none: { publicFunding: { totalEur: '0.00', isComplete: false, awardCount: 0 } },
      all: { projectsSelected: 8, publicFunding: { awardCount: 8, isComplete: true } },
    });
  });
});
