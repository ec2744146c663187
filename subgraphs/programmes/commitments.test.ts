import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from './subgraph.ts';

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
