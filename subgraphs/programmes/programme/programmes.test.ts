import { testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';

const programmes = testSubgraph(openSubgraph);

const { answer } = programmes;

const slugs = async (field: string): Promise<string[]> => {
  const { list } = await answer<{ list: { nodes: { slug: string }[] } }>(`{ list: ${field} { nodes { slug } } }`);
  return list.nodes.map(({ slug }) => slug);
};

describe('programmes', () => {
  it('are listed by title', async () => {
    expect(await slugs('programmes')).toEqual([
      'cheque-coworking',
      'creative-wallonia-2010-2014',
      'creative-wallonia-2015-2019',
      'digital-wallonia-2019-2024',
      'erdf-2014-2020',
      'hubs-creatifs',
      'plan-de-relance',
      'digital-wallonia-2025-2029',
      'digital-wallonia-2015-2019',
      'european-creative-district',
    ]);
  });

  it('that ran on a day leave out those that had ended or not begun', async () => {
    expect(await slugs('programmes(activeAt: "2015-12-09", kind: [PROGRAMME, STRATEGY])')).toEqual([
      'creative-wallonia-2015-2019',
      'hubs-creatifs',
    ]);
    expect(await slugs('programmes(activeAt: "2015-12-10", kind: [STRATEGY])')).toEqual(['digital-wallonia-2015-2019']);
    expect(
      await answer(
        '{ programmes(activeAt: "2018-01-01", kind: [VOUCHER_SCHEME]) { nodes { isActive now: isActive(asOf: "2023-01-01") } } }',
      ),
    ).toEqual({
      programmes: { nodes: [{ isActive: true, now: false }] },
    });
  });

  it('are found by parts of words, without accents', async () => {
    expect(await slugs('programmes(text: "souverainete donn")')).toEqual(['digital-wallonia-2025-2029']);
    expect(await slugs('programmes(text: "cybersecurity")')).toEqual(['digital-wallonia-2025-2029']);
  });

  it('tell their axes, themes and priorities in order', async () => {
    const axes = async (slug: string) =>
      (
        await answer<{ programme: { axes: unknown[] } }>(
          `{ programme(slug: "${slug}") { axes { kind position title(lang: EN) } } }`,
        )
      ).programme.axes;
    expect(await axes('creative-wallonia-2010-2014')).toEqual([
      { kind: 'AXIS', position: 1, title: 'Promote the creative society' },
      { kind: 'AXIS', position: 2, title: 'Fertilise innovative practices' },
      { kind: 'AXIS', position: 3, title: 'Support innovative production' },
    ]);
    expect(await axes('digital-wallonia-2015-2019')).toHaveLength(5);
    expect(await axes('digital-wallonia-2019-2024')).toHaveLength(5);
    expect(await axes('digital-wallonia-2025-2029')).toHaveLength(6);
    expect(await axes('creative-wallonia-2015-2019')).toEqual([]);
  });

  it('tell their budget and counts as their sources do', async () => {
    expect(
      await answer(`{ programme(slug: "digital-wallonia-2015-2019") { adoptedOn successors { slug }
        budgets { amountEur per years qualifier } counts { part count qualifier } } }`),
    ).toEqual({
      programme: {
        adoptedOn: '2015-12-10',
        successors: [{ slug: 'digital-wallonia-2019-2024' }],
        budgets: [{ amountEur: '500000000.00', per: 'TOTAL', years: 4, qualifier: 'AT_LEAST' }],
        counts: [
          { part: 'THEME', count: 5, qualifier: 'EXACT' },
          { part: 'OBJECTIVE', count: 9, qualifier: 'EXACT' },
          { part: 'AXIS', count: 23, qualifier: 'EXACT' },
          { part: 'MEASURE', count: 50, qualifier: 'EXACT' },
        ],
      },
    });
  });
});

describe('the coworking voucher', () => {
  it('paid half, later four fifths, with caps on which sources disagree', async () => {
    expect(
      await answer(`{ programme(slug: "cheque-coworking") { period { from through } voucherTerms { rate period { from through }
        minMonths maxMonths caps { amountEur years sources { key } } } } }`),
    ).toMatchObject({
      programme: {
        period: { from: '2017-05-01', through: '2022-12' },
        voucherTerms: [
          { rate: '0.5', minMonths: 3, maxMonths: 12, period: { from: '2017-05-01', through: '2017-07' } },
          { rate: '0.5', period: { from: '2017-08', through: null } },
          {
            rate: '0.8',
            period: { from: null, through: '2022-12' },
            caps: [
              { amountEur: '5000.00', years: 3, sources: [{ key: 'lavenir-2022-12-13' }] },
              { amountEur: '3000.00', years: 3, sources: [{ key: 'lecoworking' }] },
            ],
          },
        ],
      },
    });
  });
});

describe('measures', () => {
  it('are found by programme, code and text', async () => {
    expect(await slugs('measures(code: "2.3.3")')).toEqual(['erdf-2-3-3']);
    expect(await slugs('measures(programme: "digital-wallonia-2015-2019")')).toEqual(['digital-wallonia-coworking']);
    expect(await slugs('measures(text: "transdisciplinary work")')).toEqual(['creative-wallonia-2015-2019-1-2-2']);
    expect(await slugs('measures(text: "1.2.2 partenariats")')).toEqual(['creative-wallonia-2015-2019-1-2-2']);
    const { errors } = await programmes.ask('{ measures(programme: "no-such-programme") { totalCount } }');
    expect(errors?.[0]?.message).toContain('There is no Programme "no-such-programme"');
  });

  it('keep two sources that disagree about their funding', async () => {
    expect(
      await answer(
        '{ measure(slug: "erdf-2-3-3") { fundings { amountEur scope(lang: EN) sources { key } } calls { nodes { slug } } } }',
      ),
    ).toEqual({
      measure: {
        fundings: [
          { amountEur: '50000000.00', scope: null, sources: [{ key: 'pw-85702' }] },
          { amountEur: '53000000.00', scope: 'Infrastructure included', sources: [{ key: '123dok-hubs' }] },
        ],
        calls: { nodes: [{ slug: 'erdf-2-3-3-call-1' }, { slug: 'erdf-2-3-3-call-3' }] },
      },
    });
  });
});
