import type { AskGraph } from '@cdw/kernel/context.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';
import { entity, give, ids, USES, usable } from './access-for-test.ts';

const rights = testSubgraph(openSubgraph);

describe('the right of ESCO at Negundo', () => {
  const [esco, negundo] = [seededId('spc', 'esco'), seededId('spc', 'swc-negundo')];

  it('opens Negundo to the members of ESCO, and not ESCO to those of Negundo', async () => {
    expect(await usable(rights, esco)).toMatchObject([
      { space: { id: negundo }, membersOf: { id: esco }, isReverse: false, accessRight: { id: expect.any(String) } },
    ]);
    expect(await usable(rights, negundo)).toEqual([]);
    expect(await entity(rights, 'Space', { id: negundo }, `usableBy ${USES}`)).toMatchObject([
      { space: { id: negundo }, membersOf: { id: esco }, isReverse: false },
    ]);
    expect(await entity(rights, 'Space', { id: esco }, `usableBy ${USES}`)).toEqual([]);
  });

  it('counts from the day on which it was first reported', async () => {
    expect(await usable(rights, esco, '2017-02-15')).toHaveLength(1);
    expect(await usable(rights, esco, '2017-02-14')).toEqual([]);
  });

  it('has the same operator on both sides, when the gateway tells who operates them', async () => {
    const id = seededId('acr', 'accessRights mutualisation-negundo-esco 0');
    const [ideta, bep] = [{ operator: { id: 'org_ideta' } }, { operator: { id: 'org_bep' } }];
    const same = (host: object | null, beneficiary: object | null) =>
      entity(rights, 'AccessRight', { id, host, beneficiary }, 'sameOperator');
    expect(await same(ideta, ideta)).toBe(true);
    expect(await same(ideta, bep)).toBe(false);
    expect(await same(ideta, { operator: null })).toBeNull();
    expect(await same({ operator: null }, { operator: null })).toBeNull();
    expect(await same(null, ideta)).toBeNull();
  });
});

describe('rights with a period', () => {
  it('hold in their period only', async () => {
    const [host, beneficiary] = ['spc_dated_host', 'spc_dated'];
    await give(rights, { id: 'acr_dated', host, beneficiary, validFrom: '2018-03', validThrough: '2019' });
    expect(ids(await usable(rights, beneficiary, '2018-02-28'))).toEqual([]);
    expect(ids(await usable(rights, beneficiary, '2018-03-01'))).toEqual([host]);
    expect(ids(await usable(rights, beneficiary, '2019-12-31'))).toEqual([host]);
    expect(ids(await usable(rights, beneficiary, '2020-01-01'))).toEqual([]);
  });
});

describe('a right between spaces', () => {
  const [host, beneficiary] = ['spc_closing0000000', 'spc_members0000000'];
  /** How many spaces are opened, where the graph says in two pages that some are closed, or planned only. */
  const opened = async (...away: string[]) => {
    const graph: AskGraph = async (_query, { ids, after }) => ({
      data: {
        spaces: {
          pageInfo: { hasNextPage: after === null, endCursor: 'next' },
          nodes: away.filter((id) => after && (ids as string[]).includes(id)).map((id) => ({ id })),
        },
      },
    });
    const document = `{ spacesUsableWith(space: "${beneficiary}", asOf: "2020-01-01") { spaces ${USES} } }`;
    const { data } = await rights.ask(document, {}, { graph });
    return (data as { spacesUsableWith: { spaces: unknown[] } }).spacesUsableWith.spaces.length;
  };

  it('opens nothing on a day on which one of them is closed, or planned only', async () => {
    await give(rights, { id: 'acr_closed', host, beneficiary, validFrom: '2018' });
    expect(await opened()).toBe(1);
    expect(await opened('spc_elsewhere00000')).toBe(1);
    expect(await opened(host)).toBe(0);
    expect(await opened(beneficiary)).toBe(0);
  });
});
