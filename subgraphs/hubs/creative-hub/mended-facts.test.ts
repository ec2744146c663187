import { testSubgraph } from '@cdw/kernel/testing.ts';
import { mutate, refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';
import { AGENCY, BEP, bep, esco, graph, IDETA, ideta, NEW } from './writes-for-test.ts';

const hubs = testSubgraph(openSubgraph);
const PERIOD = 'id period { from through }';
const STATE = `id name website note description launchedOn
  nameHistory { ${PERIOD} name note } statusHistory { ${PERIOD} status } siteHistory { ${PERIOD} locality municipality { nis } }
  partnerHistory { ${PERIOD} role organisation { id } } serviceHistory { ${PERIOD} name } spaceLinkHistory { ${PERIOD} }
  activities { id title heldOn } staff { id staffFte }`;

type Listed = {
  readonly id: string;
  readonly period?: { readonly from: string | null; readonly through: string | null };
};
type State = Readonly<Record<string, readonly Listed[]>> & { readonly id: string };

let hub = '';
let version = 0;
let state: State;

/** Sends a mutation that succeeds, and keeps the state that it answers. */
async function send(mutation: string, input: object = {}): Promise<State> {
  const withdraws = mutation.startsWith('withdraw') ? { sources: undefined } : {};
  const answer = await mutate(
    hubs,
    mutation,
    { hub, version, ...withdraws, ...input },
    { viewer: IDETA, graph },
    STATE,
  );
  state = resultOf<State>(answer);
  version += 1;
  return state;
}

const at = (list: string, place: number): string => state[list]?.[place]?.id ?? '';
const periods = (list: string): unknown[] => (state[list] ?? []).map(({ period }) => [period?.from, period?.through]);

beforeAll(async () => {
  const registered = await mutate(hubs, 'registerHub', NEW, { viewer: IDETA, graph }, STATE);
  state = resultOf<State>(registered);
  hub = state.id;
  version = 1;
});

describe('a fact of a hub is mended', () => {
  it('a name with a mistyped date gets the right one, and the one before ends anew', async () => {
    await send('renameHub', { name: { fr: 'Kain créative' }, from: '2206-05-01' });
    expect(periods('nameHistory')).toEqual([
      [null, '2206-04-30'],
      ['2206-05-01', null],
    ]);
    await send('correctHubName', { fact: at('nameHistory', 1), from: '2026-05-01' });
    expect(periods('nameHistory')).toEqual([
      [null, '2026-04-30'],
      ['2026-05-01', null],
    ]);
    expect(await send('renameHub', { name: { fr: 'Kain' }, from: '2026-06' })).toMatchObject({ name: 'Kain' });
  });

  it('a name that does not come is withdrawn: the one before goes on', async () => {
    const before = state.nameHistory?.slice(0, 2);
    await send('withdrawHubName', { fact: at('nameHistory', 2) });
    expect(state.nameHistory).toMatchObject([
      before?.[0],
      { id: before?.[1]?.id, period: { through: null } },
    ] as object[]);
  });

  it('a better address is a correction, which leaves no trace of a move', async () => {
    await send('correctHubSite', { fact: at('siteHistory', 0), locality: 'Kain (centre)', note: 'Adresse précisée.' });
    expect(state.siteHistory).toMatchObject([{ locality: 'Kain (centre)', municipality: { nis: '57081' } }]);
    await send('correctHubSite', { fact: at('siteHistory', 0), municipality: '92094', note: null });
    expect(state.siteHistory).toMatchObject([{ locality: 'Kain (centre)', municipality: { nis: '92094' } }]);
  });

  it('events and figures are mended and withdrawn too', async () => {
    await send('recordHubActivity', { kind: 'LAUNCH', title: { fr: 'Ouverure' } });
    await send('correctHubActivity', { fact: at('activities', 0), title: { fr: 'Ouverture' }, heldOn: '2020-03' });
    expect(state.activities).toMatchObject([{ title: 'Ouverture', heldOn: '2020-03' }]);
    await send('recordHubStaff', { staffFte: '45' });
    await send('correctHubStaff', { fact: at('staff', 0), staffFte: '4.5' });
    expect(state.staff).toMatchObject([{ staffFte: '4.5' }]);
    await send('withdrawHubStaff', { fact: at('staff', 0) });
    await send('withdrawHubActivity', { fact: at('activities', 0) });
    expect(state).toMatchObject({ staff: [], activities: [] });
  });

  it('a partner counts with the dates and the role that are mended', async () => {
    await send('addHubPartner', { organisation: bep, role: 'PARTNER', from: '2021' });
    const partner = state.partnerHistory?.find(({ period }) => period?.from === '2021')?.id;
    await send('correctHubPartner', { fact: partner, role: 'HOST', through: '2024' });
    expect(state.partnerHistory).toContainEqual({
      id: partner,
      role: 'HOST',
      organisation: { id: bep },
      period: { from: '2021', through: '2024' },
    });
  });
});

describe('a hub that was closed by mistake', () => {
  it('is open again as if it had not been closed, once the closing is withdrawn', async () => {
    await send('offerHubService', { kind: 'ADVICE', name: { fr: 'Conseil' }, from: '2022' });
    await send('linkHubToSpace', { space: esco, relation: 'PARTNER', from: '2023' });
    const before = state;
    await send('closeHub', { on: '2026-03-01' });
    expect(periods('serviceHistory')).toEqual([['2022', '2026-02-28']]);
    expect(periods('spaceLinkHistory')).toEqual([['2023', '2026-02-28']]);
    await send('correctHubStatus', { fact: at('statusHistory', 1), from: '2026-04-01' });
    expect(periods('serviceHistory')).toEqual([['2022', '2026-03-31']]);
    await send('withdrawHubStatus', { fact: at('statusHistory', 1) });
    expect(state).toEqual(before);
  });

  it('what had ended by itself keeps its end, and what ended with it stays ended when it is opened anew', async () => {
    await send('endHubService', { fact: at('serviceHistory', 0), through: '2025' });
    await send('closeHub', { on: '2026-03-01' });
    await send('reopenHub', { from: '2026-05-01' });
    expect(periods('serviceHistory')).toEqual([['2022', '2025']]);
    expect(periods('spaceLinkHistory')).toEqual([['2023', '2026-02-28']]);
  });
});

describe('the details of a hub', () => {
  it('are set where given, cleared by null, and left where nothing is said', async () => {
    await send('updateCreativeHub', { website: 'https://hub.example.be/', note: 'À vérifier.', launchedOn: '2021-05' });
    expect(state).toMatchObject({ website: 'https://hub.example.be/', note: 'À vérifier.', launchedOn: '2021-05' });
    await send('updateCreativeHub', { note: null });
    expect(state).toMatchObject({ website: 'https://hub.example.be/', note: null, description: 'Un hub créatif.' });
  });

  it('are changed by who runs the hub only', async () => {
    const input = { hub, version, website: 'https://other.example.be/' };
    expect(refusalOf(await mutate(hubs, 'updateCreativeHub', input, { viewer: BEP, graph })).code).toBe('FORBIDDEN');
    expect(resultOf(await mutate(hubs, 'updateCreativeHub', input, { viewer: AGENCY, graph }))).toBeTruthy();
    expect(ideta).not.toBe(bep);
  });
});
