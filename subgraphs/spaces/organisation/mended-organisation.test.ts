import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { faultsOf, mutate, refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';
import { AGENCY, BEP, IDETA } from '../viewers-for-test.ts';

const spaces = testSubgraph(openSubgraph);
const PERIOD = 'id period { from through }';
const STATE = `id name website enterpriseNumber kind predecessor { slug } successors { slug } description
  seat { street place country municipality { nis } } seatMunicipality { nis } seatStreet
  seatHistory { ${PERIOD} place municipality { nis } sources { key } recordedAt } nameHistory { ${PERIOD} name longName note }
  territoryHistory { ${PERIOD} note municipality { nis } province { nis } organisation { slug } sources { key } recordedAt }`;

type Listed = {
  readonly id: string;
  readonly period: { readonly from: string | null; readonly through: string | null };
};
type State = Readonly<Record<string, readonly Listed[]>> & { readonly id: string };

const NUMBER = '0403019261';
const SELF = { ...IDETA, organisationIds: [] as string[] };
let organisation = '';
let version = 0;
let state: State;

const inputOf = (mutation: string, input: object) => ({
  organisation,
  version,
  ...(mutation.startsWith('withdraw') ? { sources: undefined } : {}),
  ...input,
});

/** Sends a mutation that succeeds, and keeps the state that it answers. */
async function send(mutation: string, input: object = {}): Promise<State> {
  const answer = await mutate(spaces, mutation, inputOf(mutation, input), { viewer: SELF }, STATE);
  state = resultOf<State>(answer);
  version += 1;
  return state;
}

const faultsIn = async (mutation: string, input: object): Promise<string[]> =>
  faultsOf(await mutate(spaces, mutation, inputOf(mutation, input), { viewer: SELF }, 'id'));
const at = (list: string, place: number): string => state[list]?.[place]?.id ?? '';
const periods = (list: string): unknown[] => (state[list] ?? []).map(({ period }) => [period.from, period.through]);

beforeAll(async () => {
  const input = {
    kind: 'INTERCOMMUNALE',
    name: { fr: 'Kain' },
    longName: 'Kain et environs',
    seatMunicipality: '57081',
  };
  const registered = await mutate(spaces, 'registerOrganisation', input, { viewer: AGENCY }, STATE);
  state = resultOf<State>(registered);
  organisation = state.id;
  SELF.organisationIds = [organisation];
  version = 1;
});

describe('an organisation mends what is recorded of it', () => {
  it('its details: what is given is set, null clears it, and what is left out stays', async () => {
    const details = {
      website: 'https://kain.example.be/',
      enterpriseNumber: `BE ${NUMBER}`,
      description: { fr: 'Ici.' },
    };
    expect(await send('updateOrganisation', details)).toMatchObject({
      ...details,
      enterpriseNumber: NUMBER,
      description: 'Ici.',
    });
    const cleared = await send('updateOrganisation', { website: null, kind: 'COMPANY' });
    expect(cleared).toMatchObject({ website: null, enterpriseNumber: NUMBER, kind: 'COMPANY' });
    expect(await faultsIn('updateOrganisation', {})).toEqual(['input NO_CHANGE']);
    expect(await faultsIn('updateOrganisation', { kind: null })).toEqual(['input.kind MISSING']);
    const never = { foundedOn: '2010', dissolvedOn: '2009-12' };
    expect(await faultsIn('updateOrganisation', never)).toEqual(['input.dissolvedOn INVALID']);
  });

  it('an enterprise number is right modulo 97, and of one organisation only', async () => {
    const wrong = await mutate(spaces, 'updateOrganisation', inputOf('', { enterpriseNumber: '0403019262' }), {
      viewer: SELF,
    });
    expect(wrong.errors?.[0]?.message).toContain('check digits should be 61');
    const ofIdeta = { organisation: seededId('org', 'ideta'), version: 1, enterpriseNumber: NUMBER };
    const taken = await mutate(spaces, 'updateOrganisation', ofIdeta, { viewer: IDETA });
    expect(faultsOf(taken)).toEqual(['input.enterpriseNumber TAKEN']);
    expect(refusalOf(taken).faults).toMatchObject([{ id: organisation }]);
    const other = { kind: 'COMPANY', name: { fr: 'Autre' }, enterpriseNumber: NUMBER };
    const registered = await mutate(spaces, 'registerOrganisation', other, { viewer: AGENCY });
    expect(faultsOf(registered)).toEqual(['input.enterpriseNumber TAKEN']);
    // Its own number given again is no other's.
    expect(await send('updateOrganisation', { enterpriseNumber: NUMBER })).toMatchObject({ enterpriseNumber: NUMBER });
  });

  it('whom it succeeded, but neither itself nor who succeeded it', async () => {
    const bep = seededId('org', 'bep');
    const succession = inputOf('', { predecessor: bep });
    const both = { ...SELF, organisationIds: [organisation, bep] };
    // Nobody is succeeded by the word of another one alone.
    for (const [viewer, input] of [
      [SELF, succession],
      [BEP, { organisation: bep, version: 1, predecessor: organisation }],
    ] as const) {
      expect(refusalOf(await mutate(spaces, 'updateOrganisation', input, { viewer })).code).toBe('FORBIDDEN');
    }
    const agreed = await mutate(spaces, 'updateOrganisation', succession, { viewer: both }, STATE);
    expect(resultOf(agreed)).toMatchObject({ predecessor: { slug: 'bep' } });
    version += 1;
    const circle = { organisation: bep, version: 1, predecessor: organisation };
    expect(faultsOf(await mutate(spaces, 'updateOrganisation', circle, { viewer: both }))).toEqual([
      'input.predecessor INVALID',
    ]);
    expect(await faultsIn('updateOrganisation', { predecessor: organisation })).toEqual(['input.predecessor INVALID']);
    expect(await faultsIn('updateOrganisation', { predecessor: 'org_none' })).toEqual(['input.predecessor NOT_FOUND']);
    expect(await send('updateOrganisation', { predecessor: null })).toMatchObject({ predecessor: null });
  });

  it('its names, with the dates of each', async () => {
    await send('renameOrganisation', { name: { fr: 'Kain ensemble' }, from: '2206-05-01' });
    await send('correctOrganisationName', {
      fact: at('nameHistory', 1),
      from: '2026-05-01',
      longName: 'Kain pour tous',
    });
    expect(state.nameHistory).toMatchObject([
      { longName: 'Kain et environs', period: { through: '2026-04-30' } },
      { longName: 'Kain pour tous', period: { from: '2026-05-01', through: null } },
    ]);
    await send('withdrawOrganisationName', { fact: at('nameHistory', 1) });
    expect(periods('nameHistory')).toEqual([[null, null]]);
    const fact = at('nameHistory', 0);
    expect(await faultsIn('withdrawOrganisationName', { fact })).toEqual(['input.fact INVALID']);
  });

  it('its territory: a municipality is there once at a time, and what meets is named', async () => {
    await send('addAffiliation', { municipality: '57081', from: '2011', note: 'Selon les statuts.' });
    const twice = await mutate(spaces, 'addAffiliation', inputOf('', { municipality: '57081', from: '2015' }), {
      viewer: SELF,
    });
    expect(refusalOf(twice).faults).toMatchObject([
      { path: 'input.from', code: 'OVERLAP', id: at('territoryHistory', 0) },
    ]);
    await send('addAffiliation', { province: '50000', from: '2016' });
    expect(await faultsIn('addAffiliation', { from: '2016' })).toEqual(['input INVALID']);
    expect(await faultsIn('addAffiliation', { municipality: '21004', province: '99999', from: '2016' })).toEqual([
      'input INVALID',
      'input.municipality NOT_FOUND',
      'input.province NOT_FOUND',
    ]);
    await send('endAffiliation', { fact: at('territoryHistory', 0), through: '2014' });
    await send('correctAffiliation', {
      fact: at('territoryHistory', 0),
      municipality: '57003',
      through: '2013-06',
      note: null,
    });
    expect(state.territoryHistory).toMatchObject([
      { municipality: { nis: '57003' }, note: null, period: { from: '2011', through: '2013-06' } },
      { province: { nis: '50000' }, organisation: { slug: 'kain' }, sources: [{ key: 'pw-72821' }] },
    ]);
    await send('withdrawAffiliation', { fact: at('territoryHistory', 1) });
    expect(periods('territoryHistory')).toEqual([['2011', '2013-06']]);
  });

  it('and nobody else does', async () => {
    const input = inputOf('', { website: 'https://other.example.be/' });
    expect(refusalOf(await mutate(spaces, 'updateOrganisation', input, { viewer: BEP })).code).toBe('FORBIDDEN');
  });
});

describe('a seat', () => {
  it('moves, also out of Wallonia, and is given for the days before as the nearest known', async () => {
    await send('moveOrganisation', {
      place: '1030 Schaerbeek',
      country: 'BE',
      street: 'avenue de la Gare 1',
      from: '2020-05-01',
    });
    expect(state).toMatchObject({
      seat: { place: '1030 Schaerbeek', country: 'BE', municipality: null },
      seatMunicipality: null,
      seatStreet: 'avenue de la Gare 1',
    });
    const before = await spaces.answer(
      `query ($id: ID!) { organisation(id: $id, asOf: "2015-01-01") { seatMunicipality { nis } seat { place } } }`,
      { id: organisation },
    );
    expect(before).toEqual({ organisation: { seatMunicipality: { nis: '57081' }, seat: { place: null } } });
    await send('correctOrganisationSeat', {
      fact: at('seatHistory', 1),
      from: '2021',
      place: '59000 Lille',
      country: 'FR',
    });
    expect(periods('seatHistory')).toEqual([
      [null, '2021'],
      ['2021', null],
    ]);
    await send('withdrawOrganisationSeat', { fact: at('seatHistory', 1) });
    expect(state).toMatchObject({
      seat: { municipality: { nis: '57081' } },
      seatHistory: [{ period: { through: null } }],
    });
  });

  it('is a Walloon municipality, or a place with its country', async () => {
    const move = (input: object) => faultsIn('moveOrganisation', { ...input, from: '2024' });
    expect(await move({})).toEqual(['input.municipality MISSING']);
    expect(await move({ municipality: '21004' })).toEqual(['input.municipality NOT_FOUND']);
    expect(await move({ municipality: '57081', place: 'Lille', country: 'FR' })).toEqual(['input.place INVALID']);
    expect(await move({ municipality: '57081', country: 'BE' })).toEqual(['input.country INVALID']);
    expect(await move({ place: 'Lille' })).toEqual(['input.country MISSING']);
    expect(await move({ place: 'Lille', country: 'France' })).toEqual(['input.country INVALID']);
    expect(await move({ place: 'Lille', country: 'QQ' })).toEqual(['input.country INVALID']);
    expect(await move({ place: 'Lille', country: 'FR', postalCode: '5900' })).toEqual(['input.postalCode INVALID']);
  });

  it('outside Wallonia is registered too; the code of a municipality there is refused with what to do', async () => {
    const register = (input: object) =>
      mutate(
        spaces,
        'registerOrganisation',
        { kind: 'PUBLIC_SERVICE', name: { fr: 'Service' }, ...input },
        { viewer: AGENCY },
        STATE,
      );
    const [fault] = refusalOf(await register({ seatMunicipality: '21004' })).faults ?? [];
    expect(fault).toMatchObject({
      path: 'input.seatMunicipality',
      message: expect.stringContaining('given as a place, with its country'),
    });
    const registered = await register({ seatPlace: '1000 Bruxelles', seatCountry: 'BE' });
    expect(registered.data?.registerOrganisation).toMatchObject({ seat: { place: '1000 Bruxelles', country: 'BE' } });
    expect(faultsOf(await register({ seatPlace: 'Lille', slug: 'lille' }))).toEqual(['input.seatCountry MISSING']);
  });
});
