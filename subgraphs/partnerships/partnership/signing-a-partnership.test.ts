import type { RequestContext } from '@cdw/kernel/context.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { faultsOf, mutate, refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { describe, expect, it } from 'vitest';
import { usable } from '../access-right/access-for-test.ts';
import { openSubgraph } from '../subgraph.ts';
import { AGENCY, adn, as, BEP, bep, ESCO, IDETA, ideta, NAMUR, NAMUR_AND_TOURNAI } from '../writes-for-test.ts';

const partnerships = testSubgraph(openSubgraph);
const STATE =
  'status period { from through } accessRights { id terms discount quota { amount } plans { id } period { from through } }';
const stateOn = (id: string, day: string): Promise<Record<string, unknown>> =>
  partnerships.answer(`query ($id: ID!, $day: Date!) { partnership(id: $id, asOf: $day) { ${STATE} } }`, { id, day });

/** Whose signatures a partnership waits for, by the space of each party. */
async function awaited(id: string, request: Partial<RequestContext> = as(IDETA)): Promise<unknown> {
  const fields = 'awaitedSignatures { party { space { id } } organisations { id } }';
  const { data, errors } = await partnerships.ask(`{ partnership(id: "${id}") { ${fields} } }`, {}, request);
  if (errors) return errors[0]?.extensions.code;
  const { partnership } = data as { partnership: { awaitedSignatures: Awaited[] } };
  return partnership.awaitedSignatures.map(({ party, organisations }) => [party.space.id, ...organisations.map(idOf)]);
}
type Awaited = { party: { space: { id: string } }; organisations: { id: string }[] };
const idOf = ({ id }: { id: string }): string => id;

describe('a partnership of two operators', () => {
  let partnership = '';

  it('it is proposed by one of them, once under its key, and opens nothing yet', async () => {
    const request = { ...as(IDETA), idempotencyKey: 'namur-tournai' };
    const fields = 'id slug version status requestedRights { host { id } terms } accessRights { id } parties { role }';
    const proposed = await mutate(partnerships, 'proposePartnership', NAMUR_AND_TOURNAI, request, fields);
    expect(proposed.data?.proposePartnership).toMatchObject({
      slug: 'namur-et-tournai',
      version: 1,
      status: 'PROPOSED',
      requestedRights: [{ host: { id: NAMUR }, terms: 'DISCOUNT' }],
      accessRights: [],
    });
    expect(await mutate(partnerships, 'proposePartnership', NAMUR_AND_TOURNAI, request, fields)).toEqual(proposed);
    partnership = resultOf<{ id: string }>(proposed).id;
    expect(await usable(partnerships, ESCO, '2026-11-24')).toHaveLength(1);
    expect(await awaited(partnership)).toEqual([
      [NAMUR, bep],
      [ESCO, ideta],
    ]);
    expect(await awaited(partnership, { graph: undefined })).toBe('SUBGRAPH_UNAVAILABLE');
  });

  it('it is signed by each operator for itself, and is at work from the later date', async () => {
    const sign = (version: number, organisation: string, from: string) => ({
      partnership,
      version,
      organisation,
      from,
    });
    const fields = 'version status signatures { organisation { id } from }';
    const forBep = await mutate(partnerships, 'signPartnership', sign(1, bep, '2026-02'), as(IDETA), fields);
    expect(refusalOf(forBep)).toEqual({ code: 'FORBIDDEN' });
    const first = await mutate(partnerships, 'signPartnership', sign(1, ideta, '2026-03-01'), as(IDETA), fields);
    expect(first.data).toMatchObject({ signPartnership: { version: 2, status: 'PROPOSED' } });
    expect(await awaited(partnership)).toEqual([[NAMUR, bep]]);
    const stale = await mutate(partnerships, 'signPartnership', sign(1, bep, '2026-02'), as(BEP), fields);
    expect(refusalOf(stale)).toEqual({ code: 'CONFLICT', id: partnership, presentVersion: 2 });
    const second = await mutate(partnerships, 'signPartnership', sign(2, bep, '2026-02'), as(BEP), fields);
    expect(second.data).toEqual({
      signPartnership: {
        version: 3,
        status: 'ACTIVE',
        signatures: [
          { organisation: { id: bep }, from: '2026-02' },
          { organisation: { id: ideta }, from: '2026-03-01' },
        ],
      },
    });
    expect(await awaited(partnership)).toEqual([]);
    expect(await stateOn(partnership, '2026-02-28')).toMatchObject({
      partnership: { status: 'PROPOSED', accessRights: [] },
    });
    const { partnership: active } = await stateOn(partnership, '2026-03-01');
    expect(active).toMatchObject({
      status: 'ACTIVE',
      accessRights: [{ discount: '0.25', period: { from: '2026-03-01' } }],
    });
    const again = await mutate(partnerships, 'signPartnership', sign(3, bep, '2026-02'), as(BEP), 'id');
    expect(faultsOf(again)).toEqual(['input.organisation NO_CHANGE', 'input.partnership INVALID']);
  });

  it('the agency records what an organisation signed, and a monitor signs nothing', async () => {
    const input = { ...NAMUR_AND_TOURNAI, slug: 'encore', title: { fr: 'Encore' } };
    const proposed = await mutate(partnerships, 'proposePartnership', input, as(AGENCY));
    const signature = {
      partnership: resultOf<{ id: string }>(proposed).id,
      version: 1,
      organisation: adn,
      from: '2026-02',
    };
    const byMonitor = await mutate(partnerships, 'signPartnership', signature, as(AGENCY), 'id');
    expect(faultsOf(byMonitor)).toEqual(['input.organisation INVALID']);
    const record = { ...signature, organisation: bep };
    expect((await mutate(partnerships, 'signPartnership', record, as(AGENCY), 'status')).data).toEqual({
      signPartnership: { status: 'PROPOSED' },
    });
  });
});
