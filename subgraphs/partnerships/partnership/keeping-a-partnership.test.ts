import { testSubgraph } from '@cdw/kernel/testing.ts';
import { feedForTest, replayed } from '@cdw/kernel/writing/feed-for-test.ts';
import { snapshotsOf } from '@cdw/kernel/writing/snapshots.ts';
import { faultsOf, mutate, refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../context.ts';
import { LEDGER } from '../ledger.ts';
import { openSubgraph } from '../subgraph.ts';
import { ADN, as, atWork, BEP, ESCO, IDETA, NAMUR, NAMUR_AND_TOURNAI } from '../writes-for-test.ts';

const partnerships = testSubgraph(openSubgraph);
const feed = feedForTest(partnerships, 'partnershipChanges');
const AUDIT = `query ($id: ID!) { partnershipAudit(entity: $id) { changes { actor change { kind isCorrection fields } } } }`;
const STATE =
  'status period { from through } accessRights { id terms discount quota { amount } plans { id } period { from through } }';
const stateOn = (id: string, day: string): Promise<Record<string, unknown>> =>
  partnerships.answer(`query ($id: ID!, $day: Date!) { partnership(id: $id, asOf: $day) { ${STATE} } }`, { id, day });

describe('what a partnership of two operators opens', () => {
  let partnership = '';
  let right = '';
  beforeAll(async () => {
    [partnership, right] = await atWork(partnerships);
  });

  it('only who operates the host widens its right, and the days before keep theirs', async () => {
    const before = await stateOn(partnership, '2026-05-31');
    const terms = {
      terms: 'FREE_WITHIN_SUBSCRIPTION',
      quota: { amount: 2, unit: 'DAY', per: 'MONTH' },
      isBothWays: false,
    };
    const amendment = { partnership, version: 3, accessRight: right, from: '2026-06-01', ...terms };
    const byGuest = await mutate(partnerships, 'amendAccessRight', amendment, as(IDETA), 'id');
    expect(refusalOf(byGuest)).toEqual({ code: 'FORBIDDEN' });
    const twoWays = await mutate(partnerships, 'amendAccessRight', { ...amendment, isBothWays: true }, as(BEP), 'id');
    expect(refusalOf(twoWays)).toEqual({ code: 'FORBIDDEN' });
    const amended = await mutate(
      partnerships,
      'amendAccessRight',
      amendment,
      as(BEP),
      'id quota { amount } plans { id }',
    );
    expect(amended.data).toMatchObject({ amendAccessRight: { quota: { amount: 2 }, plans: [] } });
    expect(await stateOn(partnership, '2026-05-31')).toMatchObject({
      partnership: { ...(before.partnership as object), accessRights: [{ id: right, discount: '0.25' }] },
    });
    const grant = {
      host: NAMUR,
      beneficiary: ESCO,
      terms: 'PAY_PER_USE',
      price: '5',
      priceUnit: 'HOUR',
      isBothWays: false,
    };
    const granting = { partnership, version: 4, from: '2026-07-01', right: { ...grant, facilities: ['MEETING_ROOM'] } };
    expect(refusalOf(await mutate(partnerships, 'grantAccessRight', granting, as(IDETA), 'id')).code).toBe('FORBIDDEN');
    const granted = await mutate(partnerships, 'grantAccessRight', granting, as(BEP), 'id price facilities');
    expect(granted.data).toMatchObject({ grantAccessRight: { price: '5.00', facilities: ['MEETING_ROOM'] } });
    const { id } = resultOf<{ id: string }>(granted);
    const ending = { partnership, version: 5, accessRight: id, through: '2026-08' };
    const ended = await mutate(partnerships, 'endAccessRight', ending, as(IDETA), 'period { from through }');
    expect(ended.data).toEqual({ endAccessRight: { period: { from: '2026-07-01', through: '2026-08' } } });
    const twice = await mutate(partnerships, 'endAccessRight', { ...ending, version: 6 }, as(IDETA), 'id');
    expect(faultsOf(twice)).toEqual(['input.through ALREADY_ENDED']);
  });

  it('its title is changed, it ends with all its rights, and the days before keep their answers', async () => {
    const correction = { partnership, version: 6, title: { fr: 'Namur avec Tournai' } };
    const byMonitor = await mutate(partnerships, 'updatePartnership', correction, as(ADN));
    expect(refusalOf(byMonitor).code).toBe('FORBIDDEN');
    const corrected = await mutate(partnerships, 'updatePartnership', correction, as(BEP), 'title version');
    expect(corrected.data).toEqual({ updatePartnership: { title: 'Namur avec Tournai', version: 7 } });
    const announced = {
      partnership,
      version: 7,
      from: '2030',
      right: { ...NAMUR_AND_TOURNAI.accessRights[0], plans: [] },
    };
    expect(faultsOf(await mutate(partnerships, 'grantAccessRight', announced, as(BEP), 'id'))).toEqual([
      'input.from OVERLAP',
    ]);
    const wifi = { ...announced, right: { ...announced.right, facilities: ['WIFI'] } };
    expect((await mutate(partnerships, 'grantAccessRight', wifi, as(BEP), 'id')).errors).toBeUndefined();
    expect((await stateOn(partnership, '2030-01-01')).partnership).toMatchObject({ accessRights: [{}, {}] });
    const ending = { partnership, version: 8, on: '2026-11-01' };
    const ended = await mutate(partnerships, 'endPartnership', ending, as(IDETA), STATE);
    expect(ended.data).toMatchObject({ endPartnership: { status: 'ENDED', accessRights: [] } });
    expect(await stateOn(partnership, '2026-10-31')).toMatchObject({
      partnership: { status: 'ACTIVE', accessRights: [{ quota: { amount: 2 } }] },
    });
    expect((await stateOn(partnership, '2030-01-01')).partnership).toMatchObject({ accessRights: [] });
    const late = { ...wifi, version: 9, from: '2026-12' };
    expect(faultsOf(await mutate(partnerships, 'grantAccessRight', late, as(BEP), 'id'))).toEqual([
      'input.partnership ALREADY_ENDED',
    ]);
  });

  it('the audit tells who did what, and the feed ends with what the tables hold', async () => {
    const audit = await partnerships.ask(AUDIT, { id: partnership }, as(BEP));
    const { changes } = resultOf<{ changes: { actor: string; change: { kind: string } }[] }>(audit);
    expect(changes.map(({ actor, change }) => `${actor.slice(8)} ${change.kind}`)).toEqual([
      'ideta PROPOSED',
      'ideta SIGNED',
      'bep SIGNED',
      'bep RIGHT_AMENDED',
      'bep RIGHT_GRANTED',
      'ideta RIGHT_ENDED',
      'bep UPDATED',
      'bep RIGHT_GRANTED',
      'ideta ENDED',
    ]);
    const { db } = partnerships.subgraph().createContext() as Context;
    const types = ['Partnership', 'SharedUse', 'GoodPractice'] as const;
    const held = (await Promise.all(types.map((type) => snapshotsOf(LEDGER, db, type)))).flat();
    expect(replayed(await feed.after())).toEqual(Object.fromEntries(held.map((after) => [after.id, after])));
  });
});
