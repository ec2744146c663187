import { testSubgraph } from '@cdw/kernel/testing.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import { faultsOf, mutate, refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { usable } from '../access-right/access-for-test.ts';
import { openSubgraph } from '../subgraph.ts';
import { AGENCY, adn, as, atWork, BEP, bep, ESCO, IDETA, ideta, NAMUR, SPI, spi } from '../writes-for-test.ts';

const partnerships = testSubgraph(openSubgraph);
const STATE = 'id version status partyHistory { id role } accessRightHistory { id }';
type State = {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly partyHistory: readonly { readonly id: string; readonly role: string }[];
  readonly accessRightHistory: readonly { readonly id: string }[];
};

const stateOf = async (id: string): Promise<State> =>
  (await partnerships.answer<{ partnership: State }>(`query ($id: ID!) { partnership(id: $id) { ${STATE} } }`, { id }))
    .partnership;

/** Sends a change of a partnership, from the version that it has by now. */
async function send(id: string, mutation: string, input: object, viewer: Viewer) {
  const { version } = await stateOf(id);
  const withdraws = mutation.startsWith('withdraw') ? { sources: undefined } : {};
  return await mutate(partnerships, mutation, { partnership: id, version, ...withdraws, ...input }, as(viewer), 'id');
}

let number = 0;
/** What one organisation proposes about a space of another one. */
async function proposed(): Promise<State> {
  number += 1;
  const parties = [
    { organisation: spi, role: 'LEAD' },
    { organisation: adn, role: 'MONITOR' },
    { space: ESCO, role: 'SUBJECT' },
  ];
  const input = { kind: 'CALL_CONSORTIUM', title: { fr: `Proposition ${number}` }, parties, on: '2026-02' };
  const { id } = resultOf<{ id: string }>(await mutate(partnerships, 'proposePartnership', input, as(SPI)));
  return await stateOf(id);
}
const sign = (id: string, organisation: string, viewer: Viewer) =>
  send(id, 'signPartnership', { organisation, from: '2026-03' }, viewer);

describe('a party of a proposal that others made', () => {
  it.each([
    ['ends', 'correctPartnershipParty', { through: '2020' }],
    ['has not begun', 'correctPartnershipParty', { from: '2099' }],
    ['only follows', 'correctPartnershipParty', { role: 'MONITOR', space: null, organisation: spi }],
    ['is another one', 'correctPartnershipParty', { space: null, organisation: spi }],
    ['is none', 'withdrawPartnershipParty', {}],
  ])(
    '%s by nobody’s word but that of who acts for it, so that its signature cannot be gone round',
    async (_how, mutation, input) => {
      const { id, partyHistory } = await proposed();
      const change = { fact: partyHistory[2]?.id, ...input };
      expect(refusalOf(await send(id, mutation, change, SPI)).code).toBe('FORBIDDEN');
      expect((await sign(id, spi, SPI)).errors).toBeUndefined();
      expect(await stateOf(id)).toMatchObject({ status: 'PROPOSED' });
      await sign(id, ideta, IDETA);
      expect(await stateOf(id)).toMatchObject({ status: 'ACTIVE' });
    },
  );

  it('that is to begin later has to sign as well', async () => {
    const { id, partyHistory } = await proposed();
    const later = { fact: partyHistory[2]?.id, from: '2099' };
    expect((await send(id, 'correctPartnershipParty', later, IDETA)).errors).toBeUndefined();
    await sign(id, spi, SPI);
    expect(await stateOf(id)).toMatchObject({ status: 'PROPOSED' });
  });

  it('that was corrected away by who acts for it has not to sign', async () => {
    const { id, partyHistory } = await proposed();
    const away = { fact: partyHistory[2]?.id, space: null, organisation: ideta, role: 'MONITOR' };
    expect((await send(id, 'correctPartnershipParty', away, IDETA)).errors).toBeUndefined();
    await sign(id, spi, SPI);
    expect(await stateOf(id)).toMatchObject({ status: 'ACTIVE' });
  });

  it('takes part as another one by the word of both', async () => {
    const { id, partyHistory } = await proposed();
    const other = { fact: partyHistory[2]?.id, space: NAMUR };
    for (const viewer of [IDETA, BEP]) {
      expect(refusalOf(await send(id, 'correctPartnershipParty', other, viewer)).code).toBe('FORBIDDEN');
    }
    expect((await send(id, 'correctPartnershipParty', other, AGENCY)).errors).toBeUndefined();
  });

  it('keeps its note in the hands of all', async () => {
    const { id, partyHistory } = await proposed();
    const noted = { fact: partyHistory[2]?.id, note: 'Inventé pour ce test' };
    expect((await send(id, 'correctPartnershipParty', noted, SPI)).errors).toBeUndefined();
  });
});

describe('a partnership at work', () => {
  let partnership: string;
  let right: string;
  let state: State;
  beforeAll(async () => {
    [partnership, right] = await atWork(partnerships);
    state = await stateOf(partnership);
  });

  it.each([
    ['correctPartnershipParty', { role: 'PARTNER' }],
    ['correctPartnershipParty', { space: null, organisation: bep }],
    ['withdrawPartnershipParty', {}],
  ])('keeps the sides that its rights join, against %s %j', async (mutation, change) => {
    const input = { fact: state.partyHistory[0]?.id, ...change };
    const faults = faultsOf(await send(partnership, mutation, input, BEP));
    expect(faults.map((fault) => fault.split(' ')[1])).toContain('INVALID');
    expect(await stateOf(partnership)).toEqual(state);
  });

  it('asks for the plans anew where the sides of a right are corrected', async () => {
    const other = { fact: right, isBothWays: false };
    expect(faultsOf(await send(partnership, 'correctAccessRight', other, AGENCY))).toEqual(['input.plans MISSING']);
    expect((await send(partnership, 'correctAccessRight', { ...other, plans: [] }, AGENCY)).errors).toBeUndefined();
    state = await stateOf(partnership);
  });

  it('that has no host is no mutualisation', async () => {
    const { id } = await proposed();
    expect(faultsOf(await send(id, 'updatePartnership', { kind: 'MUTUALISATION' }, SPI))).toEqual([
      'input MISSING',
      'input MISSING',
    ]);
  });

  it('answers nothing that was withdrawn since to the amendment that is sent again under its key', async () => {
    const { version } = await stateOf(partnership);
    const input = {
      partnership,
      version,
      accessRight: right,
      from: '2026-04',
      terms: 'FREE_WITHIN_SUBSCRIPTION',
      isBothWays: false,
    };
    const amend = () =>
      mutate(partnerships, 'amendAccessRight', input, { ...as(BEP), idempotencyKey: 'amended-once' }, 'id');
    const { id: fact } = resultOf<{ id: string }>(await amend());
    expect(resultOf(await amend())).toEqual({ id: fact });
    expect((await send(partnership, 'withdrawAccessRight', { fact }, BEP)).errors).toBeUndefined();
    const [error] = (await amend()).errors ?? [];
    expect(error?.extensions.code).toBe('NOT_FOUND');
    expect(error?.message).toContain(`"${fact}", was withdrawn since`);
  });

  it('goes back to the terms before an amendment by nobody’s word but that of the host', async () => {
    const terms = { accessRight: right, from: '2026-04', terms: 'PAY_PER_USE', price: '9.00', priceUnit: 'VISIT' };
    const amended = await send(partnership, 'amendAccessRight', { ...terms, isBothWays: false }, BEP);
    expect(amended.errors).toBeUndefined();
    const fact = (await stateOf(partnership)).accessRightHistory.find(({ id }) => id !== right)?.id;
    expect(refusalOf(await send(partnership, 'withdrawAccessRight', { fact }, IDETA)).code).toBe('FORBIDDEN');
    expect((await send(partnership, 'withdrawAccessRight', { fact }, BEP)).errors).toBeUndefined();
    expect((await usable(partnerships, ESCO, '2026-06-01')).map(({ space }) => space.id)).toContain(NAMUR);
    // What opens nothing again is given up by either side.
    expect((await send(partnership, 'withdrawAccessRight', { fact: right }, IDETA)).errors).toBeUndefined();
  });
  it('keeps no side of a right that was withdrawn, though it was asked for once', async () => {
    const role = { fact: state.partyHistory[0]?.id, role: 'PARTNER' };
    expect((await send(partnership, 'updatePartnership', { kind: 'CALL_CONSORTIUM' }, BEP)).errors).toBeUndefined();
    expect((await send(partnership, 'correctPartnershipParty', role, BEP)).errors).toBeUndefined();
  });
});
