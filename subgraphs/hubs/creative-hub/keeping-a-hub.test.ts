import { dayBefore, today } from '@cdw/kernel/days.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import { feedForTest, replayed } from '@cdw/kernel/writing/feed-for-test.ts';
import { snapshotsOf } from '@cdw/kernel/writing/snapshots.ts';
import { mutate, refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { describe, expect, it } from 'vitest';
import type { Context } from '../context.ts';
import { openSubgraph } from '../subgraph.ts';
import { HUB } from './creative-hub.ts';
import { AGENCY, BEP, bep, esco, graph, IDETA, ideta, NEW } from './writes-for-test.ts';

const hubs = testSubgraph(openSubgraph);
const feed = feedForTest(hubs, 'hubChanges');
const TODAY = today();
const YESTERDAY = dayBefore(TODAY);

const STATE = `name status site { locality municipality { nis } province { nis } } partners { organisation { id } role }
  spaceLinks { space { id } relation } services { name }`;
const stateOn = (id: string, day: string) =>
  hubs.answer(`query ($id: ID!, $day: Date!) { creativeHub(id: $id, asOf: $day) { ${STATE} } }`, { id, day });

describe('a creative hub lives', () => {
  let hub = '';
  let version = 1;
  const change = async (mutation: string, input: object, fields = 'version', viewer: Viewer = IDETA) => {
    const answer = await mutate(hubs, mutation, { hub, version, ...input }, { viewer, graph }, fields);
    if (!answer.errors) version += 1;
    return answer;
  };

  const factOf = async (list: string): Promise<string> => {
    const found = await hubs.answer(`query ($hub: ID!) { creativeHub(id: $hub) { list: ${list} { id } } }`, { hub });
    return (found as { creativeHub: { list: { id: string }[] } }).creativeHub.list[0]?.id ?? '';
  };

  it('it is registered by who runs it, once under its key', async () => {
    const request = { viewer: IDETA, graph, idempotencyKey: 'kain' };
    const registered = await mutate(hubs, 'registerHub', NEW, request, `id slug version ${STATE}`);
    expect(registered.data?.registerHub).toMatchObject({
      slug: 'hub-de-kain',
      version: 1,
      status: 'ACTIVE',
      site: { municipality: { nis: '57081' }, province: { nis: '50000' } },
      partners: [{ organisation: { id: ideta }, role: 'OPERATOR' }],
    });
    expect(await mutate(hubs, 'registerHub', NEW, request, `id slug version ${STATE}`)).toEqual(registered);
    hub = resultOf<{ id: string }>(registered).id;
    const found = await hubs.answer('{ creativeHubs(text: "kain creatif") { nodes { id } } }');
    expect(found).toEqual({ creativeHubs: { nodes: [{ id: hub }] } });
  });

  it('it is renamed, moved, linked and serves; BEP may not, and yesterday stays as it was', async () => {
    const yesterday = await stateOn(hub, YESTERDAY);
    const renamed = await change(
      'renameHub',
      { name: { fr: 'Kain créative' }, from: TODAY },
      'name nameHistory { isFormer }',
    );
    expect(renamed.data).toEqual({
      renameHub: { name: 'Kain créative', nameHistory: [{ isFormer: true }, { isFormer: false }] },
    });
    const stale = await mutate(hubs, 'closeHub', { hub, version: 1, on: TODAY }, { viewer: IDETA, graph });
    expect(refusalOf(stale)).toEqual({ code: 'CONFLICT', id: hub, presentVersion: 2 });
    await change('moveHub', { municipality: '92094', locality: 'Jambes', from: TODAY });
    await change('linkHubToSpace', { space: esco, relation: 'PARTNER', from: TODAY });
    await change('offerHubService', { kind: 'ADVICE', name: { fr: 'Conseil' }, from: TODAY });
    expect(refusalOf(await change('closeHub', { on: TODAY }, 'id', BEP))).toEqual({ code: 'FORBIDDEN' });
    await change('addHubPartner', { organisation: bep, role: 'OPERATOR', from: TODAY });
    expect((await stateOn(hub, TODAY)) as object).toMatchObject({
      creativeHub: {
        name: 'Kain créative',
        site: { locality: 'Jambes', province: { nis: '90000' } },
        partners: [{ organisation: { id: ideta } }, { organisation: { id: bep } }],
        spaceLinks: [{ space: { id: esco }, relation: 'PARTNER' }],
        services: [{ name: 'Conseil' }],
      },
    });
    expect(await stateOn(hub, YESTERDAY)).toEqual(yesterday);
  });

  it('what happened and who works there is recorded, and a mistake corrected', async () => {
    const activity = { kind: 'RELOCATION', title: { fr: 'Déménagement à Jambes' }, heldOn: TODAY };
    const told = await change('recordHubActivity', activity, 'activities { title heldOn }', BEP);
    expect(told.data).toEqual({
      recordHubActivity: { activities: [{ title: 'Déménagement à Jambes', heldOn: TODAY }] },
    });
    const counted = await change(
      'recordHubStaff',
      { staffFte: '4.5', statedOn: '2026' },
      'staff { staffFte headcountMin }',
    );
    expect(counted.data).toEqual({ recordHubStaff: { staff: [{ staffFte: '4.5', headcountMin: null }] } });
    const correction = { fact: await factOf('nameHistory'), name: { fr: 'Hub créatif de Kain' } };
    const corrected = await change('correctHubName', correction, 'nameHistory { name }');
    expect(corrected.data).toMatchObject({ correctHubName: { nameHistory: [{ name: 'Hub créatif de Kain' }, {}] } });
    const audit =
      'query ($id: ID!) { hubAudit(entity: $id, first: 100) { changes { change { kind isCorrection } before } } }';
    const audited = await hubs.ask(audit, { id: hub }, { viewer: BEP });
    const { changes } = resultOf<{ changes: object[] }>(audited);
    expect(changes.at(-1)).toMatchObject({
      change: { kind: 'NAME_CORRECTED', isCorrection: true },
      before: { names: [{ nameFr: 'Hub de Kain' }, {}] },
    });
  });

  it('its parts end, it closes with what it still offers, and opens again', async () => {
    const later = '2099-06-30';
    await change('endHubService', { fact: await factOf('serviceHistory'), through: later });
    await change('offerHubService', { kind: 'FABLAB', name: { fr: 'FabLab' }, from: TODAY });
    await change('unlinkHubFromSpace', { fact: await factOf('spaceLinkHistory'), through: later });
    await change('endHubPartner', { fact: await factOf('partnerHistory'), through: '2026-01-31' });
    expect(refusalOf(await change('closeHub', { on: '2099-01-01' }))).toEqual({ code: 'FORBIDDEN' });
    const closed = await change(
      'closeHub',
      { on: '2099-01-01' },
      'status serviceHistory { name period { through } }',
      BEP,
    );
    expect(closed.data).toMatchObject({
      closeHub: {
        status: 'ACTIVE',
        serviceHistory: expect.arrayContaining([
          { name: 'Conseil', period: { through: later } },
          { name: 'FabLab', period: { through: '2098-12-31' } },
        ]),
      },
    });
    const opened = await change('reopenHub', { from: '2100' }, 'statusHistory { status }', BEP);
    expect(opened.data?.reopenHub).toEqual({
      statusHistory: ['ACTIVE', 'CLOSED', 'ACTIVE'].map((status) => ({ status })),
    });
  });

  it('the feed ends with what the tables hold', async () => {
    const { db } = hubs.subgraph().createContext() as Context;
    const held = await snapshotsOf(HUB.ledger, db, 'CreativeHub');
    expect(replayed(await feed.after())).toEqual(Object.fromEntries(held.map((after) => [after.id, after])));
  });

  it('a hub without a known operator is kept by the agency, which launches it', async () => {
    const { operator: _operator, launchedOn: _launchedOn, ...rest } = NEW;
    const input = { ...rest, slug: 'hub-sans-gestionnaire' };
    expect(refusalOf(await mutate(hubs, 'registerHub', input, { viewer: IDETA, graph })).code).toBe('FORBIDDEN');
    const registered = await mutate(hubs, 'registerHub', input, { viewer: AGENCY, graph }, 'id status');
    expect(registered.data).toMatchObject({ registerHub: { status: 'UNKNOWN' } });
    const launch = { hub: resultOf<{ id: string }>(registered).id, version: 1, on: '2026-05' };
    const launched = await mutate(
      hubs,
      'launchHub',
      launch,
      { viewer: AGENCY, graph },
      'status statusHistory { period { from } }',
    );
    expect(launched.data).toEqual({
      launchHub: { status: 'ACTIVE', statusHistory: [{ period: { from: '2026-05' } }] },
    });
  });
});
