import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from './subgraph.ts';

const evaluations = testSubgraph(openSubgraph);

const COWALLONIA = seededId('net', 'cowallonia');

type Figure = {
  id: string;
  indicator: { slug: string };
  value: string;
  valueMax: string | null;
  qualifier: string;
  period: { from: string | null; through: string | null };
  sources: { key: string }[];
};

async function figures(args: string): Promise<Figure[]> {
  const { observations } = await evaluations.answer<{ observations: { nodes: Figure[] } }>(
    `{ observations(first: 100, ${args}) { nodes {
      id indicator { slug } value valueMax qualifier period { from through } sources { key } } } }`,
  );
  return observations.nodes;
}

describe('the visits of 2014', () => {
  it('were counted in seven of eight spaces, since ESCO did not answer', async () => {
    const { data, errors } = await evaluations.ask(`{
      observations(subject: "${COWALLONIA}", indicator: "visits") { totalCount nodes {
        value qualifier sampleSize population period { from through } status
        indicator { unit code }
        subject { __typename ... on Network { id } }
        nonRespondents { publishedName space { id } sources { key } }
        evaluation { slug }
        sources { key url }
      } }
    }`);
    expect(errors).toBeUndefined();
    expect(data?.observations).toEqual({
      totalCount: 1,
      nodes: [
        {
          value: '10590',
          qualifier: 'EXACT',
          sampleSize: 7,
          population: 8,
          period: { from: '2014', through: '2014' },
          status: 'PUBLISHED',
          indicator: { unit: 'COUNT', code: 'visits' },
          subject: { __typename: 'Network', id: COWALLONIA },
          nonRespondents: [
            { publishedName: 'ESCO', space: { id: seededId('spc', 'esco') }, sources: [{ key: 'dw-2015' }] },
          ],
          evaluation: { slug: 'enquete-coworking-2015' },
          sources: [{ key: 'dw-2015', url: 'https://www.digitalwallonia.be/fr/publications/enquete-cowallonia-2015' }],
        },
      ],
    });
  });

  it('had grown by 24 % on 2013', async () => {
    expect(await figures('indicator: "visits-growth"')).toMatchObject([
      { value: '0.24', period: { from: '2014', through: '2014' } },
    ]);
  });
});

describe('figures', () => {
  it('of occupancy rise from 40 % in 2015 to about 60 % in 2017', async () => {
    expect(await figures(`subject: "${COWALLONIA}", indicator: "occupancy-rate"`)).toMatchObject([
      { value: '0.4', qualifier: 'EXACT', period: { from: '2015-08' }, sources: [{ key: 'levif-2015-08-07' }] },
      { value: '0.6', qualifier: 'ABOUT', period: { from: '2017-10' }, sources: [{ key: 'pw-81685' }] },
    ]);
  });

  it('that disagree are both kept, each with its source', async () => {
    const workplaces = await figures(`subject: "${COWALLONIA}", indicator: "workplaces", periodFrom: "2018"`);
    expect(new Map(workplaces.map(({ value, sources }) => [value, sources[0]?.key]))).toEqual(
      new Map([
        ['550', 'wbe'],
        ['250', 'pw-84504'],
      ]),
    );
  });

  it('that a source gives as a range have both ends', async () => {
    expect(await figures('indicator: "users", periodFrom: "2014", periodThrough: "2014"')).toMatchObject([
      { value: '20', valueMax: '25', qualifier: 'BETWEEN' },
    ]);
  });

  it('are broken down as their source does, and say what they were to reach', async () => {
    const { data } = await evaluations.ask(`{
      spaces: observations(subject: "${COWALLONIA}", indicator: "spaces", periodFrom: "2018", periodThrough: "2018") {
        nodes { value parts { dimension key label(lang: EN) value } } }
      hubs: observations(subject: "${seededId('prg', 'hubs-creatifs')}") { nodes { value target { value dueOn } } }
      centres: observations(subject: "${seededId('net', 'smartworkcenters')}", indicator: "workplaces") {
        nodes { value target { value dueOn } } }
    }`);
    expect(data).toEqual({
      spaces: {
        nodes: [
          {
            value: '21',
            parts: [
              { dimension: 'setting', key: 'urban', label: 'In urban areas', value: '8' },
              { dimension: 'setting', key: 'rural-or-semi-rural', label: 'In rural or semi-rural areas', value: '13' },
            ],
          },
        ],
      },
      hubs: { nodes: [{ value: '1310', target: { value: '3300', dueOn: null } }] },
      centres: { nodes: [{ value: '120', target: { value: '800', dueOn: '2012-03' } }] },
    });
  });

  it('of the Smart Work Centers tell their size, and never an effect', async () => {
    const found = await figures(`subject: "${seededId('net', 'smartworkcenters')}"`);
    expect(new Set(found.map(({ indicator }) => indicator.slug))).toEqual(
      new Set(['spaces', 'surface-m2', 'meeting-rooms', 'workplaces']),
    );
    expect(await figures(`subject: "${seededId('spc', 'swc-negundo')}"`)).toEqual([]);
  });

  it('each have at least one source, and there are 41 of them', async () => {
    const all = await figures('');
    expect(all).toHaveLength(41);
    expect(all.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });
});
