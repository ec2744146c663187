import { testSubgraph } from '@cdw/kernel/testing.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';
import { entity, give, ids, USES, type Use } from './access-for-test.ts';

const rights = testSubgraph(openSubgraph);

describe('a plan', () => {
  beforeAll(() =>
    give(
      rights,
      { id: 'acr_all', host: 'spc_for_all', beneficiary: 'spc_planned', validFrom: '2018' },
      { id: 'acr_gold', host: 'spc_for_gold', beneficiary: 'spc_planned', planIds: ['pln_gold'], validFrom: '2018' },
      { id: 'acr_away', host: 'spc_planned', beneficiary: 'spc_elsewhere', planIds: ['pln_gold'] },
    ),
  );

  const withPlan = (id: string, space?: object | null) =>
    entity<Use[] | null>(rights, 'Plan', { id, ...(space !== undefined && { space }) }, `usableSpaces ${USES}`);

  it('opens what names it or no plan, by the rights of the space that offers it', async () => {
    const space = { id: 'spc_planned' };
    expect(ids((await withPlan('pln_gold', space)) ?? [])).toEqual(['spc_for_all', 'spc_for_gold']);
    expect(ids((await withPlan('pln_bronze', space)) ?? [])).toEqual(['spc_for_all']);
  });

  it('has no answer while it is not known which space offers it', async () => {
    expect(await withPlan('pln_gold')).toBeNull();
  });

  it('is asked for at the root, and answered when the gateway brings its space', async () => {
    const { data } = await rights.ask(
      '{ spacesUsableWith(plan: "pln_gold", asOf: "2020-05-01") { id asOf plan { id } space { id } } }',
    );
    const { id, ...rest } = (data as { spacesUsableWith: { id: string } }).spacesUsableWith;
    expect(rest).toEqual({ asOf: '2020-05-01', plan: { id: 'pln_gold' }, space: null });
    const answered = (plan: object | null) =>
      entity<Use[] | null>(rights, 'SpacesUsable', { id, plan }, `spaces ${USES}`);
    expect(ids((await answered({ space: { id: 'spc_planned' } })) ?? [])).toEqual(['spc_for_all', 'spc_for_gold']);
    expect(await answered({ space: null })).toBeNull();
    expect(await answered(null)).toBeNull();
  });

  it('is not needed for a space, whose answer is the same in one step and in two', async () => {
    const { data } = await rights.ask(
      `{ spacesUsableWith(space: "spc_planned") { id plan { id } space { id } spaces ${USES} } }`,
    );
    const { id, plan, space, spaces } = (data as { spacesUsableWith: { id: string } & Record<string, unknown> })
      .spacesUsableWith;
    expect({ plan, space }).toEqual({ plan: null, space: { id: 'spc_planned' } });
    expect(ids(spaces as Use[])).toEqual(['spc_for_all', 'spc_for_gold']);
    expect(await entity(rights, 'SpacesUsable', { id, plan: null }, `spaces ${USES}`)).toEqual(spaces);
  });

  it.each([
    'uss_',
    'uss_spc_a',
    'uss_spc_a_2020',
    'uss_spc_a_2020-02-31',
    'uss_org_a_2020-01-01',
    'spc_a',
    'uss_spc_\0_2020-01-01',
  ])('an identifier such as %s is nobody', async (id) => {
    expect(await entity(rights, 'SpacesUsable', { id }, 'asOf')).toBeUndefined();
  });
});
