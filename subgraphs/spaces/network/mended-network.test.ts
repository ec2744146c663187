import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { faultsOf, mutate, refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';
import { AGENCY, IDETA } from '../viewers-for-test.ts';

const spaces = testSubgraph(openSubgraph);
const FACT = 'id recordedAt sources { key } period { from through }';
const STATE = `id slug name website foundedOn description coordinators { organisation { slug } }
  nameHistory { ${FACT} name note } coordinatorHistory { ${FACT} note organisation { slug } network { slug } }
  charter { title text pillars { name position } } charterHistory { ${FACT} title pillars { name } } pillarHistory { ${FACT} name position }`;

type Listed = {
  readonly id: string;
  readonly period: { readonly from: string | null; readonly through: string | null };
};
type State = Readonly<Record<string, readonly Listed[]>> & { readonly id: string };

const [ideta, bep] = [seededId('org', 'ideta'), seededId('org', 'bep')];
let network = '';
let version = 0;
let state: State;

const inputOf = (mutation: string, input: object) => ({
  network,
  version,
  ...(mutation.startsWith('withdraw') ? { sources: undefined } : {}),
  ...input,
});

/** Sends a mutation that succeeds, and keeps the state that it answers. */
async function send(mutation: string, input: object = {}): Promise<State> {
  const answer = await mutate(spaces, mutation, inputOf(mutation, input), { viewer: AGENCY }, STATE);
  state = resultOf<State>(answer);
  version += 1;
  return state;
}

const faultsIn = async (mutation: string, input: object): Promise<string[]> =>
  faultsOf(await mutate(spaces, mutation, inputOf(mutation, input), { viewer: AGENCY }, 'id'));
const at = (list: string, place: number): string => state[list]?.[place]?.id ?? '';
const periods = (list: string): unknown[] => (state[list] ?? []).map(({ period }) => [period.from, period.through]);

beforeAll(async () => {
  const input = {
    name: { fr: 'Réseau de Kain' },
    foundedOn: '2018-03',
    coordinator: ideta,
    description: { fr: 'Un réseau.' },
  };
  state = resultOf<State>(await mutate(spaces, 'registerNetwork', input, { viewer: AGENCY }, STATE));
  network = state.id;
  version = 1;
});

describe('a network', () => {
  it('is registered by the agency only, with who coordinates it', async () => {
    expect(state).toMatchObject({
      slug: 'reseau-de-kain',
      coordinators: [{ organisation: { slug: 'ideta' } }],
      coordinatorHistory: [{ period: { from: '2018-03', through: null }, sources: [{ key: 'pw-72821' }] }],
    });
    const input = { name: { fr: 'Autre' }, coordinator: 'org_none' };
    expect(refusalOf(await mutate(spaces, 'registerNetwork', input, { viewer: IDETA })).code).toBe('FORBIDDEN');
    expect(faultsOf(await mutate(spaces, 'registerNetwork', input, { viewer: AGENCY }))).toEqual([
      'input.coordinator NOT_FOUND',
    ]);
    expect(
      await spaces.answer('{ networks(text: "kain", activeAt: "2020-01-01") { nodes { slug isActive } } }'),
    ).toEqual({
      networks: { nodes: [{ slug: 'reseau-de-kain', isActive: true }] },
    });
  });

  it('has its details changed where given, cleared by null, and left where nothing is said', async () => {
    expect(await send('updateNetwork', { website: 'https://reseau.example.be/' })).toMatchObject({
      website: 'https://reseau.example.be/',
      description: 'Un réseau.',
      foundedOn: '2018-03',
    });
    expect(await send('updateNetwork', { website: null, foundedOn: '2018-04' })).toMatchObject({
      website: null,
      foundedOn: '2018-04',
    });
    const days = await spaces.answer(
      `query ($id: ID!) { network(id: $id) { before: isActive(asOf: "2018-03-31") since: isActive(asOf: "2018-04-30") } }`,
      { id: network },
    );
    expect(days).toEqual({ network: { before: false, since: true } });
    expect(await faultsIn('updateNetwork', { dissolvedOn: '2017' })).toEqual(['input.dissolvedOn INVALID']);
  });

  it('is renamed, and a name mended', async () => {
    await send('renameNetwork', { name: { fr: 'Kain connecté' }, from: '2206' });
    await send('correctNetworkName', {
      fact: at('nameHistory', 1),
      from: '2026-05-01',
      note: 'Nom choisi par les membres.',
    });
    expect(state.nameHistory).toMatchObject([
      { name: 'Réseau de Kain', period: { through: '2026-04-30' } },
      { name: 'Kain connecté', note: 'Nom choisi par les membres.' },
    ]);
    await send('withdrawNetworkName', { fact: at('nameHistory', 1) });
    expect(periods('nameHistory')).toEqual([[null, null]]);
  });

  it('is coordinated by whom the agency says, each once at a time', async () => {
    await send('addNetworkCoordinator', { organisation: bep, from: '2021' });
    const twice = inputOf('', { organisation: bep, from: '2023' });
    const refused = await mutate(spaces, 'addNetworkCoordinator', twice, { viewer: AGENCY });
    expect(refusalOf(refused).faults).toMatchObject([
      { path: 'input.from', code: 'OVERLAP', id: at('coordinatorHistory', 1) },
    ]);
    await send('endNetworkCoordinator', { fact: at('coordinatorHistory', 0), through: '2020-12' });
    await send('correctNetworkCoordinator', {
      fact: at('coordinatorHistory', 0),
      through: '2019-06',
      note: 'Selon le rapport.',
    });
    expect(state).toMatchObject({
      coordinators: [{ organisation: { slug: 'bep' } }],
      coordinatorHistory: [{ period: { from: '2018-03', through: '2019-06' }, note: 'Selon le rapport.' }, {}],
    });
    await send('withdrawNetworkCoordinator', { fact: at('coordinatorHistory', 0) });
    await send('correctNetworkCoordinator', { fact: at('coordinatorHistory', 0), organisation: ideta });
    expect(state.coordinatorHistory).toMatchObject([
      { organisation: { slug: 'ideta' }, network: { slug: 'reseau-de-kain' }, period: { from: '2021', through: null } },
    ]);
  });

  it('has a charter with its pillars, which another one follows', async () => {
    await send('adoptCharter', { title: { fr: 'Charte' }, from: '2018' });
    await send('addCharterPillar', { name: { fr: 'Accueilir' }, position: 1, from: '2018' });
    await send('addCharterPillar', { name: { fr: 'Apprendre' }, position: 2, from: '2018' });
    await send('correctCharterPillar', { fact: at('pillarHistory', 0), name: { fr: 'Accueillir' } });
    await send('adoptCharter', { title: { fr: 'Charte nouvelle' }, text: 'Nous accueillons.', from: '2022-01-01' });
    await send('endCharterPillar', { fact: at('pillarHistory', 1), through: '2021-12-31' });
    expect(state).toMatchObject({
      charter: { title: 'Charte nouvelle', text: 'Nous accueillons.', pillars: [{ name: 'Accueillir', position: 1 }] },
      charterHistory: [
        {
          title: 'Charte',
          period: { through: '2021-12-31' },
          pillars: [{ name: 'Accueillir' }, { name: 'Apprendre' }],
        },
        { title: 'Charte nouvelle', pillars: [{ name: 'Accueillir' }] },
      ],
    });
    const asked = `query ($id: ID!) { network(id: $id, asOf: "2019-01-01") { charter { title pillars { name } } } }`;
    expect(await spaces.answer(asked, { id: network })).toEqual({
      network: { charter: { title: 'Charte', pillars: [{ name: 'Accueillir' }, { name: 'Apprendre' }] } },
    });
    await send('correctCharter', { fact: at('charterHistory', 1), text: null, from: '2023' });
    expect(periods('charterHistory')).toEqual([
      ['2018', '2023'],
      ['2023', null],
    ]);
    await send('withdrawCharter', { fact: at('charterHistory', 1) });
    await send('withdrawCharterPillar', { fact: at('pillarHistory', 1) });
    expect(state).toMatchObject({ charter: { title: 'Charte', pillars: [{ name: 'Accueillir' }] } });
    expect(await faultsIn('addCharterPillar', { name: { fr: 'Rien' }, position: 0, from: '2024' })).toEqual([
      'input.position INVALID',
    ]);
  });

  it('is changed by the agency only, also by those that coordinate it', async () => {
    const input = inputOf('', { website: 'https://other.example.be/' });
    expect(refusalOf(await mutate(spaces, 'updateNetwork', input, { viewer: IDETA })).code).toBe('FORBIDDEN');
  });
});
