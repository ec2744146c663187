import { testSubgraph } from '@cdw/kernel/testing.ts';
import { mutate, refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';
import { AGENCY, BEP, IDETA } from '../viewers-for-test.ts';
import { TOURNAI } from '../writes-for-test.ts';

const spaces = testSubgraph(openSubgraph);
const PERIOD = 'id period { from through }';
const STATE = `id name kind website note facilities openedOn
  nameHistory { ${PERIOD} name note recordedAt } openingHoursHistory { ${PERIOD} openingHours }`;

type Listed = {
  readonly id: string;
  readonly period: { readonly from: string | null; readonly through: string | null };
};
type State = Readonly<Record<string, readonly Listed[]>> & { readonly id: string };

let space = '';
let version = 0;
let state: State;

/** Sends a mutation that succeeds, and keeps the state that it answers. */
async function send(mutation: string, input: object = {}): Promise<State> {
  const withdraws = mutation.startsWith('withdraw') ? { sources: undefined } : {};
  const answer = await mutate(spaces, mutation, { space, version, ...withdraws, ...input }, { viewer: IDETA }, STATE);
  state = resultOf<State>(answer);
  version += 1;
  return state;
}

const at = (list: string, place: number): string => state[list]?.at(place)?.id ?? '';
const periods = (list: string): unknown[] => (state[list] ?? []).map(({ period }) => [period.from, period.through]);

beforeAll(async () => {
  const input = {
    kind: 'COWORKING',
    name: { fr: 'Espace de Kain' },
    operator: IDETA.organisationIds[0],
    premises: { municipality: TOURNAI },
    openedOn: '2018',
    openingHours: 'Mo-Fr 08:00-17:00',
  };
  state = resultOf<State>(await mutate(spaces, 'registerSpace', input, { viewer: IDETA }, STATE));
  space = state.id;
  version = 1;
});

describe('a fact of a space is mended', () => {
  it('a name with a mistyped year gets the right one, and the one before ends anew', async () => {
    await send('renameSpace', { name: { fr: 'Kain ensemble' }, from: '2206-05-01' });
    await send('correctSpaceName', { fact: at('nameHistory', -1), from: '2026-05-01', note: 'Nouvelle enseigne.' });
    expect(periods('nameHistory')).toEqual([
      [null, '2026-04-30'],
      ['2026-05-01', null],
    ]);
    expect(await send('renameSpace', { name: { fr: 'Kain' }, from: '2026-06' })).toMatchObject({ name: 'Kain' });
  });

  it('a renaming that does not come is withdrawn: the name before it goes on', async () => {
    const before = state.nameHistory?.slice(0, 2);
    await send('withdrawSpaceName', { fact: at('nameHistory', -1) });
    expect(state.nameHistory).toMatchObject([
      before?.[0],
      { id: before?.[1]?.id, period: { through: null } },
    ] as object[]);
    const found = await spaces.answer('{ spaces(filter: { text: "kain ensemble" }) { nodes { id } } }');
    expect(found).toEqual({ spaces: { nodes: [{ id: space }] } });
  });

  it('a change of hours that was announced is withdrawn, and hours that were misread are corrected', async () => {
    await send('changeOpeningHours', { openingHours: '24/7', from: '2099' });
    expect(periods('openingHoursHistory')).toEqual([
      ['2018', '2099'],
      ['2099', null],
    ]);
    await send('withdrawOpeningHours', { fact: at('openingHoursHistory', -1) });
    await send('correctOpeningHours', { fact: at('openingHoursHistory', 0), openingHours: 'Mo-Fr 09:00-17:00' });
    expect(state.openingHoursHistory).toMatchObject([
      { openingHours: 'Mo-Fr 09:00-17:00', period: { from: '2018', through: null } },
    ]);
  });
});

describe('the details of a space', () => {
  it('are set where given, cleared by null, and left where nothing is said', async () => {
    await send('updateSpace', { website: 'https://kain.example.be/', note: 'À vérifier.', facilities: ['WIFI'] });
    expect(await send('updateSpace', { note: null, kind: 'THIRD_PLACE' })).toMatchObject({
      kind: 'THIRD_PLACE',
      website: 'https://kain.example.be/',
      facilities: ['WIFI'],
      note: null,
      openedOn: '2018',
    });
  });

  it('are changed by who runs the space only', async () => {
    const input = { space, version, website: 'https://other.example.be/' };
    expect(refusalOf(await mutate(spaces, 'updateSpace', input, { viewer: BEP })).code).toBe('FORBIDDEN');
    expect(resultOf(await mutate(spaces, 'updateSpace', input, { viewer: AGENCY }))).toBeTruthy();
  });
});
