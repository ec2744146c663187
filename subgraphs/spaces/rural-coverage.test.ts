import { testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import type { Context } from './context.ts';
import { naively } from './coverage/naive-for-test.ts';
import { COVERAGE_KM_MAX, WHAT_IF_PLACES_MAX } from './limits.ts';
import { openSubgraph } from './subgraph.ts';

const spaces = testSubgraph(openSubgraph);
const context = (): Context => spaces.subgraph().createContext() as Context;

type Coverage = { isKnown: boolean; because: string; value: Record<string, unknown> | null };

const coverage = async (args: string, fields = ''): Promise<Coverage> => {
  const source = `{ ruralCoverage(method: OECD, ${args}) { isKnown because(lang: EN)
    value { municipalityCount coveredMunicipalityCount population coveredPopulation ${fields} } } }`;
  return (await spaces.answer<{ ruralCoverage: Coverage }>(source)).ruralCoverage;
};

describe('the coverage of rural municipalities', () => {
  it('is of 115 municipalities with 722,119 people in 2020, as counted one by one', async () => {
    for (const [withinKm, day] of [
      [0.5, '2020-06-30'],
      [10, '2020-06-30'],
      [15, '2015-06-30'],
      [25, '2013-02-01'],
    ] as const) {
      const { value } = await coverage(`year: 2020, withinKm: ${withinKm}, asOf: "${day}"`);
      expect(value).toEqual(await naively(context(), withinKm, day));
      expect(value).toMatchObject({ municipalityCount: 115, population: 722_119 });
    }
  });

  it('leaves out six of the thirteen winners of the rural call', async () => {
    const winners = await context().db.membership.findMany({
      where: { publishedSetting: 'RURAL_OR_SEMI_RURAL' },
      include: {
        space: { include: { premises: { include: { municipality: { include: { classifications: true } } } } } },
      },
    });
    const classes = winners.map(({ space }) => space.premises[0]?.municipality.classifications[0]?.class);
    expect(classes).toHaveLength(13);
    expect(classes.filter((one) => one === 'NOT_RURAL')).toHaveLength(6);
  });

  it('explains itself: why, from which figures and spaces, by which formula', async () => {
    const { ruralCoverage } = await spaces.answer<{ ruralCoverage: { inputs: object[] } }>(`{
      ruralCoverage(method: OECD, withinKm: 10, asOf: "2018-06-30", network: "cowallonia") { asOf year because nl: because(lang: NL)
        formula { name version } inputCount inputs { name(lang: EN) value unit entityType entityId sources { key } } } }`);
    expect(ruralCoverage).toMatchObject({
      asOf: '2018-06-30',
      year: 2020,
      because: expect.stringMatching(/^Communes rurales \(OCDE 2020\) .* sur 115, soit .* Leurs habitants/),
      nl: expect.stringMatching(/^Landelijke gemeenten/),
      formula: { name: 'RURAL_COVERAGE', version: 1 },
    });
    const sources = expect.arrayContaining([{ key: 'statbel-population-2020' }]);
    expect(ruralCoverage.inputs.slice(0, 2)).toMatchObject([
      { name: 'rural municipalities of the territory', value: '115', sources },
      { name: 'their inhabitants', value: '722119', unit: 'inhabitants', sources },
    ]);
    expect(ruralCoverage.inputs.slice(4)).toContainEqual(
      expect.objectContaining({
        entityType: 'Space',
        value: 'OPEN',
        sources: expect.arrayContaining([{ key: 'pw-114648' }]),
      }),
    );
  });

  it('of a province, or of a territory, counts spaces beyond its border too', async () => {
    const luxembourg = await coverage('withinKm: 15, province: "80000", asOf: "2023-01-01"');
    expect(luxembourg.value).toEqual(await naively(context(), 15, '2023-01-01', '80000'));
    const ideta = await coverage('withinKm: 15, territoryOf: "ideta"');
    expect([luxembourg.value?.municipalityCount, ideta.value?.municipalityCount]).toEqual([40, 9]);
  });

  it('lists what is not covered, the farthest first, page after page', async () => {
    const page =
      'uncovered(first: 2) { totalCount pageInfo { hasNextPage endCursor } nodes { distanceKm population municipality { name } nearestSpace { slug } } }';
    const { value } = await coverage('withinKm: 10, asOf: "2023-01-01"', page);
    const { uncovered } = value as {
      uncovered: { totalCount: number; nodes: object[]; pageInfo: { endCursor: string } };
    };
    expect(uncovered).toMatchObject({
      totalCount: 115 - Number(value?.coveredMunicipalityCount),
      pageInfo: { hasNextPage: true },
      nodes: [
        { municipality: { name: 'Bullange' }, population: 5_456, distanceKm: expect.closeTo(56.8, 1) },
        { municipality: { name: 'Saint-Vith' } },
      ],
    });
    const next = await coverage(
      'withinKm: 10, asOf: "2023-01-01"',
      page.replace('first: 2', `first: 2, after: "${uncovered.pageInfo.endCursor}"`),
    );
    expect(next.value).toMatchObject({ uncovered: { nodes: [{ municipality: { name: 'Burg-Reuland' } }, {}] } });
  });

  it('says what further spaces would add, each and together', async () => {
    const gain = '{ municipalityCount population municipalityShare municipalities { slug } }';
    const { value } = await coverage(
      'withinKm: 10, asOf: "2023-01-01", whatIf: [{ municipality: "82039" }, { point: { latitude: 50.61, longitude: 3.39 } }]',
      `municipalityShare whatIf { together ${gain} places ${gain} }`,
    );
    const bastogne = { municipalityCount: 1, population: 19_932, municipalities: [{ slug: 'bastogne' }] };
    expect(value?.whatIf).toMatchObject({
      together: bastogne,
      places: [bastogne, { municipalityCount: 0, population: 0, municipalityShare: value?.municipalityShare }],
    });
  });

  it.each([
    ['before any space is known to be open', 'withinKm: 10, asOf: "2010-01-01"', /no source tells whether a space/],
    ['of a kind that no space has', 'withinKm: 10, kind: TELECENTRE', /no source tells whether a space/],
    ['in a year without figures', 'withinKm: 10, year: 1999', /not classified \(OECD 1999\): 261 of 261/],
    ['of an organisation without a known territory', 'withinKm: 10, territoryOf: "adn"', /which territory/],
  ])('is unknown %s', async (_when, args, reason) => {
    expect(await coverage(args)).toEqual({ isKnown: false, because: expect.stringMatching(reason), value: null });
  });

  it.each([
    ['withinKm: 0', /above 0/],
    [`withinKm: ${COVERAGE_KM_MAX + 1}`, /at most 100/],
    ['withinKm: 10, province: "50000", territoryOf: "ideta"', /both given/],
    ['withinKm: 10, province: "57081"', /No Walloon province has the code 57081/],
    ['withinKm: 10, territoryOf: "nobody"', /no organisation "nobody"/],
    ['withinKm: 10, territoryOf: "spc_1"', /not an identifier of type Organisation/],
    ['withinKm: 10, whatIf: [{}]', /`whatIf.0` needs exactly one/],
    ['withinKm: 10, whatIf: [{ municipality: "99999" }]', /No Walloon municipality has the code 99999/],
    [`withinKm: 10, whatIf: [${'{ municipality: "57081" }'.repeat(WHAT_IF_PLACES_MAX + 1)}]`, /20 are the most/],
  ])('with %s is refused', async (args, message) => {
    const { errors } = await spaces.ask(`{ ruralCoverage(method: OECD, ${args}) { isKnown } }`);
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(message),
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }),
      }),
    ]);
  });
});

it('counts each site at which a space is', async () => {
  const { db } = context();
  const before = await coverage('withinKm: 10, asOf: "2023-01-01"');
  const site = await db.premises.findFirstOrThrow({ where: { isMain: false } });
  await db.premises.update({ where: { id: site.id }, data: { latitude: 50.41, longitude: 6.26 } });
  const { value } = await coverage('withinKm: 10, asOf: "2023-01-01"');
  expect(value).toEqual(await naively(context(), 10, '2023-01-01'));
  expect(value?.coveredMunicipalityCount).toBeGreaterThan(before.value?.coveredMunicipalityCount as number);
});
