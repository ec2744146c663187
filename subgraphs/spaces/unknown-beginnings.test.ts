import { testSubgraph } from '@cdw/kernel/testing.ts';
import { faultsOf, mutate, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from './subgraph.ts';
import { BEP, IDETA } from './viewers-for-test.ts';
import { COWALLONIA, TOURNAI, versionOf } from './writes-for-test.ts';

const spaces = testSubgraph(openSubgraph);
const WORK = { title: 'Relevé', publishedOn: '2019-03' };

let count = 0;
const registered = async (input: object = {}): Promise<string> => {
  count += 1;
  const space = {
    kind: 'COWORKING',
    name: { fr: `Espace ${count}` },
    operator: IDETA.organisationIds[0],
    premises: { municipality: TOURNAI },
    sources: [WORK],
    ...input,
  };
  return resultOf<{ id: string }>(await mutate(spaces, 'registerSpace', space, { viewer: IDETA })).id;
};
const change = async (mutation: string, id: string, input: object): Promise<unknown> =>
  resultOf(
    await mutate(spaces, mutation, { space: id, version: await versionOf(spaces, id), ...input }, { viewer: IDETA }),
  );

describe('a fact whose beginning no source tells', () => {
  it('holds on no day before a source attests it, in lists, in facets and in single fields', async () => {
    const long = await spaces.answer<{ spaces: { totalCount: number; facets: object } }>(
      `{ spaces(asOf: "1990-01-01", filter: { status: OPEN }) { totalCount facets { network { count } operator { count } } } }`,
    );
    expect(long.spaces).toEqual({ totalCount: 0, facets: { network: [], operator: [] } });
    const days = `before: status(asOf: "2022-09-29") confirmed: status(asOf: "2022-09-30") past: name(asOf: "1990-01-01")
      place: premises(asOf: "1990-01-01") { municipality { nis } }`;
    expect(await spaces.answer(`{ space(slug: "louvain-coworking-space") { ${days} } }`)).toEqual({
      space: {
        before: 'UNKNOWN',
        confirmed: 'OPEN',
        past: 'Louvain Coworking Space',
        place: { municipality: { nis: '25121' } },
      },
    });
  });

  it.each(['2012-06-01', '2015-01-01', '2022-09-30', '2025-01-01'])(
    'is known on %s to the list and to the coverage alike',
    async (day) => {
      const { known, unknown, ruralCoverage } = await spaces.answer<{
        known: { totalCount: number };
        unknown: { totalCount: number };
        ruralCoverage: { because: string };
      }>(`{
        known: spaces(asOf: "${day}", filter: { status: [OPEN] }) { totalCount }
        unknown: spaces(asOf: "${day}", filter: { status: [UNKNOWN] }) { totalCount }
        ruralCoverage(asOf: "${day}", method: OECD, withinKm: 10) { because(lang: EN) }
      }`);
      const left = unknown.totalCount > 0 ? `where they are: ${unknown.totalCount}.` : '';
      expect(ruralCoverage.because).toContain(left);
      expect(known.totalCount).toBeGreaterThan(0);
    },
  );

  it('counts from the last day that the date of its earliest source may mean', async () => {
    const id = await registered({ sources: [{ title: 'Plus tard', publishedOn: '2021' }, WORK] });
    const days = `before: operator(asOf: "2019-03-30") { slug } since: operator(asOf: "2019-03-31") { slug }`;
    expect(await spaces.answer(`{ space(id: "${id}") { ${days} } }`)).toEqual({
      space: { before: null, since: { slug: 'ideta' } },
    });
  });

  it('that no dated source attests counts from the day on which it is recorded', async () => {
    const id = await registered({ sources: [{ title: 'Sans date' }] });
    const days = `now: operator { slug } before: operator(asOf: "2020-01-01") { slug }`;
    expect(await spaces.answer(`{ space(id: "${id}") { ${days} } }`)).toEqual({
      space: { now: { slug: 'ideta' }, before: null },
    });
  });

  it('is succeeded by what began before it was attested, and held on the eve of that', async () => {
    const id = await registered();
    await change('transferSpace', id, { to: BEP.organisationIds[0], from: '2015-06-01' });
    const days = `eve: operator(asOf: "2015-05-31") { slug } since: operator(asOf: "2015-06-01") { slug } before: operator(asOf: "2015-05-30") { slug }`;
    expect(await spaces.answer(`{ space(id: "${id}") { ${days} } }`)).toEqual({
      space: { eve: { slug: 'ideta' }, since: { slug: 'bep' }, before: null },
    });
  });
});

describe('a closed door', () => {
  const NOON = (day: string): string => `${day}T12:00:00+02:00`;
  const openOn = async (id: string, days: readonly string[]): Promise<unknown> => {
    const fields = days.map((day, place) => `d${place}: isOpen(at: "${NOON(day)}")`);
    const { space } = await spaces.answer<{ space: object }>(`{ space(id: "${id}") { ${fields.join(' ')} } }`);
    return Object.values(space);
  };
  const isListed = async (id: string, day: string): Promise<boolean> => {
    const query = `{ spaces(first: 100, filter: { openAt: "${NOON(day)}" }) { nodes { id } } }`;
    const { spaces: found } = await spaces.answer<{ spaces: { nodes: { id: string }[] } }>(query);
    return found.nodes.some((node) => node.id === id);
  };

  it('is closed whatever its hours say, before it opens, and after an announced closing', async () => {
    const id = await registered({ openedOn: '2018-05-01', openingHours: '24/7' });
    await change('closeSpace', id, { on: '2020-05-01' });
    expect(await openOn(id, ['2018-04-30', '2018-05-01', '2020-04-30', '2020-05-01', '2026-01-01'])).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    expect([await isListed(id, '2020-04-30'), await isListed(id, '2020-05-01')]).toEqual([true, false]);
    const ahead = await registered({ openedOn: '2098-05-01', openingHours: '24/7' });
    expect(await openOn(ahead, ['2026-01-01', '2098-05-01'])).toEqual([false, true]);
    expect([await isListed(ahead, '2026-01-01'), await isListed(ahead, '2098-05-01')]).toEqual([false, true]);
  });

  it('is not known where no source tells whether the space was in use', async () => {
    const id = await registered({ openingHours: '24/7' });
    expect(await openOn(id, ['2026-01-01'])).toEqual([null]);
    expect(await isListed(id, '2026-01-01')).toBe(false);
  });

  it('is a member of no network, also where its membership was to end later', async () => {
    const id = await registered({ openedOn: '2018' });
    await change('joinNetwork', id, { network: COWALLONIA, from: '2018' });
    await change('leaveNetwork', id, { network: COWALLONIA, through: '2097' });
    await change('closeSpace', id, { on: '2021-01-01' });
    const members = async (day: string): Promise<boolean> => {
      const query = `{ network(slug: "cowallonia") { spaces(first: 100, asOf: "${day}") { nodes { id memberships { network { slug } } } } } }`;
      const { network } = await spaces.answer<{ network: { spaces: { nodes: { id: string }[] } } }>(query);
      return network.spaces.nodes.some((node) => node.id === id);
    };
    expect([await members('2020-12-31'), await members('2021-01-01')]).toEqual([true, false]);
  });
});

describe('where a space is', () => {
  const refused = async (latitude: number, longitude: number): Promise<string> => {
    const premises = { municipality: TOURNAI, point: { latitude, longitude }, precision: 'EXACT' };
    const input = {
      kind: 'COWORKING',
      name: { fr: 'Loin' },
      operator: IDETA.organisationIds[0],
      premises,
      sources: [WORK],
    };
    const answer = await mutate(spaces, 'registerSpace', input, { viewer: IDETA });
    expect(faultsOf(answer)).toEqual(['input.premises.point INVALID']);
    return JSON.stringify(answer.errors);
  };

  it('is near its municipality, for its size', async () => {
    expect(await refused(3.39, 50.6)).toContain('Latitude and longitude are exchanged');
    expect(await refused(0, 0)).not.toContain('exchanged');
    expect(await refused(48.8566, 2.3522)).toContain('from the centroid of Tournai, which reaches');
    await refused(50.8503, 4.3517);
    const point = { latitude: 50.6251, longitude: 3.3341 };
    await registered({ premises: { municipality: TOURNAI, point, precision: 'EXACT' } });
  });

  it('is found and kept by the present code, where a former one is given', async () => {
    const id = await registered({ premises: { municipality: '54007', postalCode: '7700' } });
    expect(await spaces.answer(`{ space(id: "${id}") { premises { municipality { nis } } } }`)).toEqual({
      space: { premises: { municipality: { nis: '57096' } } },
    });
    const { by, former } = await spaces.answer(`{
      by: spaces(filter: { municipality: "57096" }) { totalCount } former: spaces(filter: { municipality: "54007" }) { totalCount } }`);
    expect(former).toEqual(by);
    expect(await spaces.answer('{ municipalities(text: "bertogne") { nodes { nis } } }')).toEqual({
      municipalities: { nodes: [{ nis: '82039' }] },
    });
    const postal = ['5621', '6704', '6706'].map(
      (code) => `p${code}: municipalities(postalCode: "${code}") { nodes { slug } }`,
    );
    expect(Object.values(await spaces.answer(`{ ${postal.join(' ')} }`))).toMatchObject([
      { nodes: [{ slug: 'florennes' }] },
      { nodes: [{ slug: 'arlon' }] },
      { nodes: [{ slug: 'arlon' }] },
    ]);
  });

  it.each([
    ['municipality: "99999"', 'municipalities'],
    ['province: "25000"', 'provinces'],
    ['operator: "nobody"', 'organisations'],
    ['network: "nowhere"', 'networks'],
    ['network: "net_nowhere"', 'networks'],
  ])('is asked for by what exists, which {%s} does not', async (filter, list) => {
    const { errors } = await spaces.ask(`{ spaces(filter: { ${filter} }) { totalCount } }`);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(`\`${list}\` lists those that there are`),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});
