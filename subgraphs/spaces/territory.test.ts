import { testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from './subgraph.ts';

const spaces = testSubgraph(openSubgraph);

describe('organisations, networks and territory', () => {
  it('IDETA runs three spaces, and its territory in 2020 holds 25 municipalities', async () => {
    const { data } = await spaces.ask(`{ organisation(slug: "ideta") { name identifierStatus enterpriseNumber foundedOn
      operatedSpaces { totalCount } territory { municipality { nis } } } }`);
    expect(data).toMatchObject({
      organisation: {
        name: 'IDETA',
        identifierStatus: 'UNKNOWN',
        enterpriseNumber: null,
        foundedOn: '1991',
        operatedSpaces: { totalCount: 3 },
      },
    });
    expect((data as { organisation: { territory: unknown[] } }).organisation.territory).toHaveLength(25);
  });

  it('a network bears another name since December 2017, and its charter has three pillars', async () => {
    const { data } = await spaces.ask(`{
      before: network(slug: "cowallonia", asOf: "2016-01-01") { name coordinators { organisation { slug } } spaces { totalCount } }
      now: network(slug: "cowallonia") { name isActive spaces { totalCount } charter { title text pillars { name } } }
      swc: network(slug: "smartworkcenters") { isActive dissolvedOn spaces { totalCount } }
    }`);
    expect(data).toMatchObject({
      before: { name: 'CoWallonia', coordinators: [{ organisation: { slug: 'adn' } }], spaces: { totalCount: 8 } },
      now: {
        name: expect.stringMatching(/Coworking ?\| ?Digital Wallonia/),
        isActive: true,
        spaces: { totalCount: 21 },
        charter: { text: null },
      },
      swc: { isActive: false, dissolvedOn: '2015-07', spaces: { totalCount: 0 } },
    });
  });

  it('networks are listed with those that do not exist on the day, unless only those are asked for', async () => {
    const slugs = async (args: string) => {
      const source = `{ networks(${args}) { nodes { slug isActive } } }`;
      return (await spaces.answer<{ networks: { nodes: unknown[] } }>(source)).networks.nodes;
    };
    const [cowallonia, centres] = ['cowallonia', 'smartworkcenters'];
    expect(await slugs('asOf: "2015-08-01"')).toEqual([
      { slug: cowallonia, isActive: true },
      { slug: centres, isActive: false },
    ]);
    expect(await slugs('activeAt: "2015-08-01"')).toEqual([{ slug: cowallonia, isActive: true }]);
    expect(await slugs('activeAt: "2015-06-30", text: "smart"')).toEqual([{ slug: centres, isActive: true }]);
  });

  it('261 municipalities, of which the OECD calls 115 rural, and a former code finds its successor', async () => {
    const { data } =
      await spaces.ask(`{ municipalities(first: 0) { totalCount } rural: municipalities(first: 0, rural: { method: OECD, year: 2020 }) { totalCount }
      former: municipality(nis: "55010") { nis name formerCodes { nis } } bastogne: municipality(nis: "82005") { nis name(lang: NL) validFrom }
      provinces { nodes { nis municipalities(first: 0) { totalCount } } } }`);
    expect(data).toMatchObject({
      municipalities: { totalCount: 261 },
      rural: { totalCount: 115 },
      former: { nis: '51067', name: 'Enghien' },
      bastogne: { nis: '82039', validFrom: '2024-12-02' },
    });
    const { nodes } = (data as { provinces: { nodes: { municipalities: { totalCount: number } }[] } }).provinces;
    expect(nodes.map(({ municipalities }) => municipalities.totalCount).sort((a, b) => a - b)).toEqual([
      27, 38, 43, 69, 84,
    ]);
  });

  it('plans have exact prices', async () => {
    const { data } = await spaces.ask(
      '{ space(slug: "greenlab-coworking") { plans { priceEurPerMonth isUnlimited vat meetingRoomHours } } }',
    );
    expect((data as { space: { plans: unknown[] } }).space.plans).toEqual([
      { priceEurPerMonth: '80.00', isUnlimited: false, vat: 'EXEMPT', meetingRoomHours: 1 },
      { priceEurPerMonth: '120.00', isUnlimited: false, vat: 'EXEMPT', meetingRoomHours: 2 },
      { priceEurPerMonth: '200.00', isUnlimited: true, vat: 'EXEMPT', meetingRoomHours: 4 },
    ]);
  });
});
