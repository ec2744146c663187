import { testSubgraph } from '@cdw/kernel/testing.ts';
import { faultsOf, mutate, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { describe, expect, it } from 'vitest';
import { entity, usable } from '../access-right/access-for-test.ts';
import { openSubgraph } from '../subgraph.ts';
import { AGENCY, adn, as, BEP, bep, ESCO, IDETA, ideta, NAMUR, NEGUNDO, SPI, spi, TRAKK } from '../writes-for-test.ts';

const partnerships = testSubgraph(openSubgraph);
const DAY = '2026-06-01';

const isPartnered = (day = DAY): Promise<boolean | null> => {
  const [one, other] = [ESCO, NAMUR].toSorted();
  return entity(partnerships, 'RapprochementCandidate', { id: `rpc_${one}_${other}_${day}` }, 'isPartnered');
};
const statusOf = async (id: string): Promise<unknown> =>
  (await partnerships.answer<{ partnership: object }>(`{ partnership(id: "${id}", asOf: "${DAY}") { status } }`))
    .partnership;

let number = 0;
const propose = async (parties: object[], viewer = SPI, more = {}) => {
  number += 1;
  const input = { kind: 'CALL_CONSORTIUM', title: { fr: `Consortium ${number}` }, parties, on: '2026-02', ...more };
  return mutate(partnerships, 'proposePartnership', input, as(viewer));
};
const sign = (partnership: string, version: number, organisation: string, viewer = SPI) =>
  mutate(
    partnerships,
    'signPartnership',
    { partnership, version, organisation, from: '2026-03' },
    as(viewer),
    'status',
  );

describe.each(['LEAD', 'PARTNER', 'OPERATOR', 'SUBJECT'] as const)(
  'spaces of others, named as %s by a third party',
  (role) => {
    it('are not brought together by its own signature, and the operators of both bring them together', async () => {
      const before = [await isPartnered(), await isPartnered('2026-01-01')];
      const named = [ESCO, NAMUR].map((space) => ({ space, role }));
      const { id } = resultOf<{ id: string }>(await propose([{ organisation: spi, role: 'PARTNER' }, ...named]));
      await sign(id, 1, spi);
      expect(await statusOf(id)).toEqual({ status: 'PROPOSED' });
      expect([await isPartnered(), await isPartnered('2026-01-01')]).toEqual(before);
      expect((await usable(partnerships, ESCO, DAY)).map(({ space }) => space.id)).toEqual([NEGUNDO]);
      const awaiting = `{ partnership(id: "${id}") { awaitedSignatures { organisations { id } } } }`;
      const { data } = await partnerships.ask(awaiting, {}, as(SPI));
      expect(data).toEqual({
        partnership: { awaitedSignatures: [{ organisations: [{ id: ideta }] }, { organisations: [{ id: bep }] }] },
      });

      await sign(id, 2, ideta, IDETA);
      expect(await statusOf(id)).toEqual({ status: 'PROPOSED' });
      await sign(id, 3, bep, AGENCY);
      expect(await statusOf(id)).toEqual({ status: 'ACTIVE' });
      expect(await isPartnered()).toBe(true);
      const ended = { partnership: id, version: 4, on: '2026-03-02' };
      await mutate(partnerships, 'endPartnership', ended, as(AGENCY));
    });
  },
);

it('a hub of others is no subject either, until who operates it has signed', async () => {
  const parties = [
    { organisation: spi, role: 'LEAD' },
    { creativeHub: TRAKK, role: 'SUBJECT' },
  ];
  const { id } = resultOf<{ id: string }>(await propose(parties, SPI, { kind: 'HUB_CONSORTIUM' }));
  await sign(id, 1, spi);
  expect(await statusOf(id)).toEqual({ status: 'PROPOSED' });
  await sign(id, 2, bep, BEP);
  expect(await statusOf(id)).toEqual({ status: 'ACTIVE' });
});

it('only an organisation follows a partnership without signing', async () => {
  const parties = [
    { organisation: spi, role: 'PARTNER' },
    { space: ESCO, role: 'MONITOR' },
    { creativeHub: TRAKK, role: 'MONITOR' },
    { organisation: adn, role: 'MONITOR' },
  ];
  expect(faultsOf(await propose(parties))).toEqual(['input.parties.1 INVALID', 'input.parties.2 INVALID']);
});
