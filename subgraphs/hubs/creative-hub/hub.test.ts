import { testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';

const hubs = testSubgraph(openSubgraph);

describe('a creative hub on a day', () => {
  it('Hub-C was launched at the airport in Gosselies and moved to Quai 10 in 2020', async () => {
    const { data } = await hubs.ask(`{
      before: creativeHub(slug: "hub-c", asOf: "2015-03-18") { status site { building } municipality { nis } }
      first: creativeHub(slug: "hub-c", asOf: "2015-03-19") { status site { building period { through } sources { key } } }
      later: creativeHub(slug: "hub-c", asOf: "2021-02-01") { site { building municipality { nis } } launchedOn }
      history: creativeHub(slug: "hub-c") { siteHistory { building } activities { kind heldOn } }
    }`);
    expect(data).toEqual({
      before: { status: 'SELECTED', site: null, municipality: null },
      first: {
        status: 'ACTIVE',
        site: {
          building: 'Aéroport, à Gosselies',
          period: { through: '2020' },
          sources: [{ key: 'pw-60489' }, { key: 'lesoir-828883' }],
        },
      },
      later: { site: { building: 'Quai 10', municipality: { nis: '52011' } }, launchedOn: '2015-03-19' },
      history: {
        siteHistory: [{ building: 'Aéroport, à Gosselies' }, { building: 'Quai 10' }],
        activities: [
          { kind: 'LAUNCH', heldOn: '2015-03-19' },
          { kind: 'RELOCATION', heldOn: '2020' },
        ],
      },
    });
  });

  it.each([
    ['hub-c', 'Bubble Hub', 'Hub-C'],
    ['click', 'Creative Valley', "Click'"],
  ])('%s keeps its former name, of which the end is not known', async (slug, former, present) => {
    const { data } = await hubs.ask(
      `query ($slug: String) { creativeHub(slug: $slug, asOf: "2016-01-01") {
        name nameHistory { name isFormer period { from through } } } }`,
      { slug },
    );
    const period = { from: null, through: null };
    expect(data).toEqual({
      creativeHub: {
        name: present,
        nameHistory: [
          { name: former, isFormer: true, period },
          { name: present, isFormer: false, period },
        ],
      },
    });
  });

  it('has the same day below it, unless a field is given its own', async () => {
    const { data } = await hubs.ask(`{ creativeHub(slug: "waps-hub", asOf: "2016-01-01") {
      site { building } partners { role }
      spaceLinks { relation } links: spaceLinks(asOf: "2099-01-01") { space { hubLinks { hub { site { building } } } } }
      later: site(asOf: "2020-01-01") { building } host: partners(asOf: "2020-01-01") { role } } }`);
    expect(data).toEqual({
      creativeHub: {
        site: { building: null },
        partners: [],
        // No source dates the link, so it counts from when it was recorded.
        spaceLinks: [],
        links: [{ space: { hubLinks: [{ hub: { site: { building: 'techniCITÉ, îlot Madame' } } }] } }],
        later: { building: 'techniCITÉ, îlot Madame' },
        host: [{ role: 'HOST' }],
      },
    });
  });

  it('is unknown where no source tells', async () => {
    const { data } = await hubs.ask(`{
      seraing: creativeHub(slug: "hub-seraing") { status launchedOn statusHistory { status } partners { role } staff { staffFte } }
      click: creativeHub(slug: "click") { launchedOn website note }
      verviers: creativeHub(slug: "hub-verviers", asOf: "2016-12-31") { status }
    }`);
    expect(data).toEqual({
      seraing: { status: 'UNKNOWN', launchedOn: null, statusHistory: [], partners: [], staff: [] },
      click: { launchedOn: null, website: null, note: expect.stringContaining('2014 ou en 2015') },
      verviers: { status: 'UNKNOWN' },
    });
  });
});

describe('what sources say of a creative hub', () => {
  it("Wap's Hub has 3.5 full-time equivalents and a FabLab, TRAKK 13 to 14 people", async () => {
    const { data } = await hubs.ask(`{
      waps: creativeHub(slug: "waps-hub") { launchedOn services { kind name } staff { staffFte headcountMin sources { key url } } }
      trakk: creativeHub(slug: "trakk") { services { kind } staff { staffFte headcountMin headcountMax statedOn } }
    }`);
    expect(data).toMatchObject({
      waps: {
        launchedOn: '2015-04',
        services: [{ kind: 'FABLAB', name: 'FabLab' }],
        staff: [
          {
            staffFte: '3.5',
            headcountMin: null,
            sources: [
              {
                key: 'interreg-waps-hub',
                url: 'https://www.interregeurope.eu/policylearning/good-practices/item/1176/',
              },
            ],
          },
        ],
      },
      trakk: { staff: [{ staffFte: null, headcountMin: 13, headcountMax: 14, statedOn: null }] },
    });
    const { services } = (data as { trakk: { services: { kind: string }[] } }).trakk;
    expect(services.map(({ kind }) => kind).sort()).toEqual(['INCUBATION', 'MEDIALAB', 'PROTOLAB']);
  });

  it('texts come in the language asked for, else in French', async () => {
    const { data } = await hubs.ask(`{ creativeHub(slug: "hub-verviers") {
      en: description(lang: EN) de: description(lang: DE) services { en: name(lang: EN) fr: name } } }`);
    expect(data).toEqual({
      creativeHub: {
        en: 'Creative hub of Verviers.',
        de: 'Hub créatif de Verviers.',
        services: [{ en: 'Advice to the self-employed', fr: 'Conseil aux indépendants' }],
      },
    });
  });

  it('each names its concept of the taxonomy', async () => {
    const { data } = await hubs.ask('{ creativeHubs { nodes { slug d4wConcept } } }');
    const { nodes } = (data as { creativeHubs: { nodes: { slug: string; d4wConcept: string }[] } }).creativeHubs;
    const taxonomy = 'http://data4wallonia.com/resource/taxonomy/';
    expect(Object.fromEntries(nodes.map(({ slug, d4wConcept }) => [slug, d4wConcept.replace(taxonomy, '')]))).toEqual({
      click: 'hub-creatif',
      'green-hub': 'hub-creatif',
      'hub-c': 'hub-c',
      'hub-seraing': 'hub-creatif',
      'hub-verviers': 'hub-creatif',
      openhub: 'hub-creatif',
      'plug-r': 'plug-r',
      trakk: 'trakk',
      'waps-hub': 'hub-creatif',
    });
  });
});
