import { createTestDatabase } from '@cdw/kernel/testing.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copySpaces } from '../copies.ts';
import { type Graph, openGraph } from '../graph.ts';

const PARLIAMENT = 'https://www.parlement-wallonie.be/pwpages?p=interp-questions-voir&type=28&iddoc=72821';

type Autonomy = {
  readonly verdict: string;
  readonly because: string;
  readonly deadline: { readonly day: string; readonly rule: { readonly slug: string; readonly sources: object[] } };
  readonly inputs: readonly { name: string; value: string | null; sources: readonly { url: string }[] }[];
};

let graph: Graph;
let drop: () => Promise<void>;
beforeAll(async () => {
  const database = await createTestDatabase();
  drop = database.drop;
  await copySpaces(database.url, 25);
  graph = await openGraph(database.url);
});
afterAll(async () => {
  await graph.close();
  await drop();
});

describe('ESCO, opened on 11 May 2012, is to stand on its own feet', () => {
  const on = async (day: string): Promise<Autonomy> => {
    const document = `{ space(slug: "esco") { autonomy(asOf: "${day}") { verdict because(lang: EN)
      deadline { day rule { slug sources { url } } } inputs { name(lang: EN) value sources { url } } } } }`;
    return (await graph.ask<{ space: { autonomy: Autonomy } }>(document)).space.autonomy;
  };

  it.each([
    ['2014-06-30', '2015-05-11', 'equilibre-apres-trois-ans', /sets the deadline at 11 May 2015\. Of no year/],
    ['2016-06-30', '2015-05-11', 'equilibre-apres-trois-ans', /sets the deadline at 11 May 2015\. It has passed\./],
    [
      '2018-06-30',
      '2020-02-15',
      'nouveau-delai-de-trois-ans',
      /"New delay of three years", sets the deadline at 15 February 2020/,
    ],
  ])('asked as of %s, by %s', async (asOf, day, slug, why) => {
    const { verdict, because, deadline } = await on(asOf);
    expect(deadline).toEqual({ day, rule: { slug, sources: expect.arrayContaining([{ url: PARLIAMENT }]) } });
    expect(because).toMatch(why);
    expect(verdict).toBe('UNKNOWN');
    expect(because).toMatch(/Of no year both the own income and the running costs are known/);
  });

  it('and what was looked for is named, each with its source where it is known', async () => {
    const { inputs } = await on('2014-06-30');
    expect(inputs.map(({ name, value }) => [name, value])).toEqual([
      ['Financial balance after three years', '2015-05-11'],
      ['opening', '2012-05-11'],
      ['Own income', null],
      ['Running costs', null],
    ]);
    expect(inputs.filter(({ value, sources }) => value !== null && sources.length === 0)).toEqual([]);
  });
});

it('150,000 euro of public money went into ESCO; what it brought is not known, and it says what is missing', async () => {
  const { space, call, measure } = await graph.ask<Record<'space' | 'call' | 'measure', { multiplier: object }>>(`{
    space(slug: "esco") { multiplier(fromYear: 2013, throughYear: 2015) {
      value publicFundingEur because(lang: EN) inputs { name(lang: EN) value sources { key } } } }
    call(slug: "coworking-2011") { multiplier(fromYear: 2013, throughYear: 2015) { value inputCount because(lang: EN) } }
    measure(slug: "creative-wallonia-coworking") { multiplier(fromYear: 2013, throughYear: 2015) { value publicFundingEur because(lang: EN) } } }`);
  expect(space.multiplier).toMatchObject({
    value: null,
    publicFundingEur: '150000.00',
    because: 'Missing: Own income, 2013 to 2015. Missing: Private co-funding, 2013 to 2015.',
    inputs: expect.arrayContaining([
      { name: 'public money', value: '150000.00', sources: expect.arrayContaining([{ key: 'pw-81685' }]) },
    ]),
  });
  expect(call.multiplier).toMatchObject({ value: null, because: expect.stringMatching(/Missing: Own income, 2013/) });
  // The eight winners of its one call shared 600,000 € a year, and each of the 25 copies of this test got what ESCO got.
  expect(measure.multiplier).toMatchObject({
    value: null,
    publicFundingEur: '5550000.00',
    because: expect.stringMatching(/^Missing: Own income, 2013 to 2015 \(33 subjects\)/),
  });
});

it('of a network that is gone, the public money of those who were its members is known in part', async () => {
  const { network } = await graph.ask<{ network: { multiplier: object } }>(
    '{ network(slug: "smartworkcenters") { multiplier(fromYear: 2011, throughYear: 2015) { value because(lang: EN) } } }',
  );
  expect(network.multiplier).toMatchObject({ value: null, because: expect.stringMatching(/known in part only/) });
});

it('what the sharing of Negundo and ESCO brought is not known, since no source tells when it began', async () => {
  const { partnership } = await graph.ask<{ partnership: { mutualisation: object } }>(`{
    partnership(slug: "mutualisation-negundo-esco") { mutualisation {
      verdict beganOn sharedUses { id visitCount } because(lang: EN) goodPractices { slug status } } } }`);
  expect(partnership.mutualisation).toMatchObject({
    verdict: 'UNKNOWN',
    beganOn: null,
    sharedUses: [],
    because: 'When the sharing began is not known: there is no before, and no after.',
    goodPractices: expect.arrayContaining([expect.objectContaining({ slug: expect.any(String) })]),
  });
});

it('a space is compared with five peers or more, and with fewer not at all', async () => {
  const { namur, nivelles } = await graph.ask<Record<'namur' | 'nivelles', { comparison: object }>>(`{
    namur: space(slug: "coworking-namur") { comparison(indicator: "subscribers", by: [KIND, RURAL]) { value peerCount } }
    nivelles: space(slug: "co-nnexion") { comparison(indicator: "users") { value own { value } because(lang: EN) } } }`);
  // Its peers are the copies of this test, which have its figure.
  expect(namur.comparison).toEqual({ value: '0.5', peerCount: 25 });
  expect(nivelles.comparison).toMatchObject({ value: null, own: { value: expect.any(String) } });
  expect(nivelles.comparison).toMatchObject({ because: expect.stringMatching(/^Too few peers/) });
});

it('a page of twenty spaces is judged by as many statements as one of five', async () => {
  const page = (first: number) =>
    graph.statementsOf(() =>
      graph.ask(
        `{ spaces(first: ${first}, filter: { text: "esco", kind: COWORKING }) { nodes { autonomy { verdict because inputs { sources { key } } } } } }`,
      ),
    );
  await page(20);
  const [five, twenty] = [await page(5), await page(20)];
  expect(five).toBeGreaterThan(5);
  expect(twenty).toBe(five);
});
