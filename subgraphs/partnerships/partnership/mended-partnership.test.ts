import { testSubgraph } from '@cdw/kernel/testing.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import { faultsOf, mutate, refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { entity, usable } from '../access-right/access-for-test.ts';
import { openSubgraph } from '../subgraph.ts';
import {
  AGENCY,
  adn,
  as,
  atWork,
  BEP,
  bep,
  ESCO,
  IDETA,
  ideta,
  NAMUR,
  NEGUNDO,
  RIGHT,
  TOURNAI,
} from '../writes-for-test.ts';

const partnerships = testSubgraph(openSubgraph);
const PERIOD = 'id period { from through } recordedAt sources { key }';
const STATE = `id version note title period { from through } statusHistory { ${PERIOD} status }
  partyHistory { ${PERIOD} role note organisation { id } space { id } }
  accessRightHistory { ${PERIOD} terms discount price priceUnit note quota { amount } }`;

type Listed = {
  readonly id: string;
  readonly period: { readonly from: string | null; readonly through: string | null };
};
type State = Readonly<Record<string, readonly Listed[]>> & { readonly id: string; readonly version: number };

/** A partnership that is changed step by step, by one who may. */
class Changed {
  state: State;
  readonly #viewer: Viewer;

  constructor(state: State, viewer: Viewer) {
    this.state = state;
    this.#viewer = viewer;
  }

  async send(mutation: string, input: object, viewer = this.#viewer) {
    const { id: partnership, version } = this.state;
    const withdraws = mutation.startsWith('withdraw') ? { sources: undefined } : {};
    const isOfRight = ['grantAccessRight', 'amendAccessRight', 'endAccessRight'].includes(mutation);
    const fields = isOfRight ? `partnership { ${STATE} }` : STATE;
    const answer = await mutate(
      partnerships,
      mutation,
      { partnership, version, ...withdraws, ...input },
      as(viewer),
      fields,
    );
    if (!answer.errors) {
      const result = resultOf<State & { partnership: State }>(answer);
      this.state = isOfRight ? result.partnership : result;
    }
    return answer;
  }

  async sent(mutation: string, input: object): Promise<State> {
    expect((await this.send(mutation, input)).errors).toBeUndefined();
    return this.state;
  }

  at(list: string, place: number): string {
    return this.state[list]?.[place]?.id ?? '';
  }

  periods(list: string): unknown[] {
    return (this.state[list] ?? []).map(({ period }) => [period.from, period.through]);
  }
}

const stateOf = async (id: string): Promise<State> =>
  (await partnerships.answer<{ partnership: State }>(`query ($id: ID!) { partnership(id: $id) { ${STATE} } }`, { id }))
    .partnership;
const onDay = (day: string) => usable(partnerships, ESCO, day);

describe('IDETA learns from when the sharing of Negundo and ESCO held', () => {
  it('and corrects the period of the partnership, of its status and of its right, to the precision known', async () => {
    const tournai = new Changed(await stateOf(TOURNAI), IDETA);
    expect(await onDay('2016-10-01')).toEqual([]);
    await tournai.sent('correctPartnershipPeriod', { from: '2016-09' });
    await tournai.sent('correctPartnershipStatus', { fact: tournai.at('statusHistory', 0), from: '2016-09' });
    await tournai.sent('correctAccessRight', { fact: RIGHT, from: '2016-09', through: '2019' });
    expect(tournai.state).toMatchObject({ period: { from: '2016-09', through: null } });
    expect(tournai.periods('accessRightHistory')).toEqual([['2016-09', '2019']]);
    expect((await onDay('2016-10-01')).map(({ space }) => space.id)).toEqual([NEGUNDO]);
    expect(await onDay('2020-01-01')).toEqual([]);
    await tournai.sent('correctAccessRight', { fact: RIGHT, from: null, through: null });
    await tournai.sent('correctPartnershipPeriod', { from: null });
    expect(tournai.periods('accessRightHistory')).toEqual([[null, null]]);
    // Nobody tells any more when it began: it holds from the day on which a source attests it.
    expect([await onDay('2017-02-14'), await onDay('2017-02-15')]).toMatchObject([[], [{ space: { id: NEGUNDO } }]]);
  });

  it('and mends any column of its terms', async () => {
    const tournai = new Changed(await stateOf(TOURNAI), IDETA);
    const given = { terms: 'PAY_PER_USE', price: '5', priceUnit: 'DAY', note: 'Prix vérifié.' };
    await tournai.sent('correctAccessRight', { fact: RIGHT, ...given, quota: { amount: 2, unit: 'DAY', per: 'WEEK' } });
    expect(tournai.state.accessRightHistory).toMatchObject([{ ...given, price: '5.00', quota: { amount: 2 } }]);
    const back = { terms: 'FREE_WITHIN_SUBSCRIPTION', price: null, priceUnit: null, quota: null, note: null };
    await tournai.sent('correctAccessRight', { fact: RIGHT, ...back });
    expect(tournai.state.accessRightHistory).toMatchObject([back]);
  });
});

describe('a partnership of two operators', () => {
  let namur: Changed;
  beforeAll(async () => {
    const [partnership] = await atWork(partnerships);
    namur = new Changed(await stateOf(partnership), BEP);
  });

  it('goes on as before, with its rights, once its announced end is withdrawn', async () => {
    const grant = { host: NAMUR, beneficiary: ESCO, terms: 'FREE_WITHIN_SUBSCRIPTION', isBothWays: false };
    const { state } = namur;
    await namur.sent('endAccessRight', { accessRight: namur.at('accessRightHistory', 0), through: '2028' });
    await namur.sent('grantAccessRight', { right: { ...grant, facilities: ['WIFI'] }, from: '2027' });
    await namur.sent('grantAccessRight', { right: { ...grant, facilities: ['PARKING'] }, from: '2030' });
    const before = namur.state;
    expect(before.version).toBe(state.version + 3);
    await namur.sent('endPartnership', { on: '2027-07-01' });
    expect(namur.state.period).toEqual({ from: '2026-03-01', through: '2027-06-30' });
    expect(namur.periods('accessRightHistory').map((period) => (period as string[])[1])).toEqual(
      Array(3).fill('2027-06-30'),
    );
    const ended = namur.at('statusHistory', 2);
    // What BEP has ended opens again for BEP only, which operates what is opened.
    expect(refusalOf(await namur.send('withdrawPartnershipStatus', { fact: ended }, IDETA)).code).toBe('FORBIDDEN');
    expect(refusalOf(await namur.send('correctPartnershipStatus', { fact: ended, from: '2040' }, IDETA)).code).toBe(
      'FORBIDDEN',
    );
    await namur.sent('correctPartnershipStatus', { fact: ended, from: '2029-01-01' });
    expect(namur.periods('accessRightHistory').map((period) => (period as string[])[1])).toEqual([
      '2028',
      '2028-12-31',
      '2028-12-31',
    ]);
    await namur.sent('withdrawPartnershipStatus', { fact: ended });
    expect({ ...namur.state, version: 0 }).toEqual({ ...before, version: 0 });
  });

  it('has the right before an amendment back, once that is withdrawn', async () => {
    const before = namur.state;
    const amendment = {
      accessRight: namur.at('accessRightHistory', 1),
      terms: 'DISCOUNT',
      discount: '0.5',
      isBothWays: false,
    };
    await namur.sent('amendAccessRight', { ...amendment, from: '2028' });
    expect(namur.periods('accessRightHistory')).toContainEqual(['2027', '2028']);
    const added = namur.state.accessRightHistory?.find(
      ({ id }) => !before.accessRightHistory?.some((one) => one.id === id),
    );
    await namur.sent('withdrawAccessRight', { fact: added?.id });
    expect({ ...namur.state, version: 0 }).toEqual({ ...before, version: 0 });
  });

  it('refuses what would overlap, with the identifiers and periods that meet', async () => {
    const grant = { host: NAMUR, beneficiary: ESCO, terms: 'FREE_WITHIN_SUBSCRIPTION', isBothWays: false };
    const answer = await namur.send('grantAccessRight', { right: { ...grant, facilities: ['WIFI'] }, from: '2029' });
    expect(faultsOf(answer)).toEqual(['input.from OVERLAP']);
    expect(answer.errors?.[0]?.message).toContain(
      `the right ${namur.at('accessRightHistory', 1)} (2027 through no known end)`,
    );
  });

  it('gives away nothing of others by a correction', async () => {
    const right = namur.at('accessRightHistory', 0);
    for (const input of [{ through: null }, { isBothWays: true }, { host: ESCO, beneficiary: NAMUR }]) {
      const byGuest = await namur.send('correctAccessRight', { fact: right, ...input }, IDETA);
      expect(refusalOf(byGuest).code).toBe('FORBIDDEN');
    }
    const bothWays = await namur.send('correctAccessRight', { fact: right, isBothWays: true });
    expect(refusalOf(bothWays).code).toBe('FORBIDDEN');
  });

  it('names nobody as a party by a correction who does not agree, and keeps those whom its rights join', async () => {
    const party = namur.state.partyHistory?.find(({ ...one }) => JSON.stringify(one).includes('MONITOR'))?.id;
    const host = namur.at('partyHistory', 0);
    const other = { fact: party, role: 'PARTNER', organisation: ideta };
    expect(refusalOf(await namur.send('correctPartnershipParty', other)).code).toBe('FORBIDDEN');
    await namur.sent('correctPartnershipParty', { fact: party, note: 'Suit le partage.', from: '2026-05' });
    expect(namur.state.partyHistory).toContainEqual(
      expect.objectContaining({ note: 'Suit le partage.', period: { from: '2026-05', through: null } }),
    );
    expect(faultsOf(await namur.send('withdrawPartnershipParty', { fact: host }))).toContain('input.fact INVALID');
    await namur.sent('withdrawPartnershipParty', { fact: party });
    expect(namur.state.partyHistory?.map(({ id }) => id)).not.toContain(party);
    expect([adn, bep]).not.toContain(party);
  });

  it('is set to work by signatures, and not by a correction of its status', async () => {
    const status = { fact: namur.at('statusHistory', 0), status: 'ACTIVE' };
    expect(refusalOf(await namur.send('correctPartnershipStatus', status)).code).toBe('FORBIDDEN');
    const withdrawn = await namur.send('withdrawPartnershipStatus', { fact: namur.at('statusHistory', 1) });
    expect(faultsOf(withdrawn)).toEqual(['input.fact INVALID']);
    const { data } = await partnerships.ask(`{ partnership(id: "${namur.state.id}") { signatures { id from } } }`);
    const { signatures } = (data as { partnership: { signatures: { id: string }[] } }).partnership;
    expect(faultsOf(await namur.send('withdrawPartnershipSignature', { fact: signatures[0]?.id }, AGENCY))).toEqual([
      'input.fact INVALID',
    ]);
    const pair = { id: `rpc_${[ESCO, NAMUR].toSorted().join('_')}_2026-06-01` };
    expect(await entity(partnerships, 'RapprochementCandidate', pair, 'isPartnered')).toBe(true);
  });
});
