import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { faultsOf, mutate, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';
import { AGENCY, BEP, IDETA } from '../viewers-for-test.ts';
import { COWALLONIA, ESCO, factOf, NEGUNDO, TODAY, versionOf } from '../writes-for-test.ts';

const spaces = testSubgraph(openSubgraph);
const NAMUR = seededId('spc', 'coworking-namur');
const AHEAD = '2099-06-30';
const STATE = `closedOn mergedInto { id } statusHistory { status period { from through } }
  membershipHistory { network { slug } period { from through } } planHistory { period { from through } }`;

const done = async (mutation: string, input: object, space = ESCO): Promise<Record<string, unknown>> => {
  const version = await versionOf(spaces, space);
  return resultOf(await mutate(spaces, mutation, { space, version, ...input }, { viewer: IDETA }, STATE));
};
const faultsIn = async (mutation: string, input: object = {}): Promise<string[]> => {
  const version = await versionOf(spaces, ESCO);
  return faultsOf(await mutate(spaces, mutation, { space: ESCO, version, ...input }, { viewer: IDETA }));
};
/** The last status of a space, as the input of its withdrawal. */
const lastStatus = async (space = ESCO) => ({
  fact: await factOf(spaces, space, 'statusHistory', -1),
  sources: undefined,
});

it('a closing that was announced is withdrawn, and what it would have ended goes on', async () => {
  const plan = { name: { fr: 'Illimité' }, priceEurPerMonth: '100', isUnlimited: true, from: '2026-01' };
  const version = await versionOf(spaces, ESCO);
  resultOf(await mutate(spaces, 'publishPlan', { space: ESCO, version, ...plan }, { viewer: IDETA }, 'id'));
  // What ends on the eve of the closing by itself is no part of it.
  const before = await done('leaveNetwork', { network: COWALLONIA, through: '2099-06-29' });
  expect(await done('closeSpace', { on: AHEAD })).toMatchObject({
    closedOn: AHEAD,
    planHistory: expect.arrayContaining([{ period: { from: '2026-01', through: '2099-06-29' } }]),
  });
  expect(await faultsIn('closeSpace', { on: '2099-12-31' })).toContain('input.on ALREADY_ENDED');
  expect(await done('withdrawSpaceStatus', await lastStatus())).toEqual(before);
  expect(await faultsIn('withdrawSpaceStatus', { fact: 'sta_none', sources: undefined })).toEqual([
    'input.fact NOT_FOUND',
  ]);
  expect(await done('closeSpace', { on: '2099-12-31' })).toMatchObject({ closedOn: '2099-12-31' });
  expect(await done('withdrawSpaceStatus', await lastStatus())).toEqual(before);
});

it('so is a merger', async () => {
  const version = await versionOf(spaces, ESCO);
  const before = await done('renameSpace', { name: { fr: 'ESCO deux' }, from: '2098' });
  await done('mergeSpaces', { merged: [{ space: ESCO, version: version + 1 }], on: AHEAD }, NEGUNDO);
  expect(await done('withdrawSpaceStatus', await lastStatus())).toEqual(before);
});

it('a space that was closed by mistake is open as before, once that is withdrawn by who runs it', async () => {
  const before = await done('renameSpace', { name: { fr: 'ESCO trois' }, from: '2098-06' });
  await done('closeSpace', { on: TODAY });
  const withdrawal = { space: ESCO, version: await versionOf(spaces, ESCO), ...(await lastStatus()) };
  const byBep = await mutate(spaces, 'withdrawSpaceStatus', withdrawal, { viewer: BEP });
  expect(byBep.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect(await done('withdrawSpaceStatus', await lastStatus())).toEqual(before);
});

it('a space that is opened again joins and offers anew', async () => {
  expect(await faultsIn('reopenSpace', { from: TODAY })).toContain('input.space INVALID');
  const plan = { name: { fr: 'Mensuel' }, priceEurPerMonth: '90', isUnlimited: true, from: '2025' };
  const version = await versionOf(spaces, ESCO);
  resultOf(await mutate(spaces, 'publishPlan', { space: ESCO, version, ...plan }, { viewer: IDETA }, 'id'));
  await done('closeSpace', { on: '2026-02-01' });
  expect(await done('reopenSpace', { from: '2026-05-01' })).toMatchObject({
    closedOn: null,
    statusHistory: expect.arrayContaining([
      { status: 'CLOSED', period: { from: '2026-02-01', through: '2026-04-30' } },
      { status: 'OPEN', period: { from: '2026-05-01', through: null } },
    ]),
    planHistory: expect.arrayContaining([{ period: { from: '2025', through: '2026-01-31' } }]),
  });
});

it('a membership of a network that was dissolved meanwhile does not go on', async () => {
  const asAgency = async (mutation: string, input: object, fields: string) =>
    resultOf(await mutate(spaces, mutation, input, { viewer: AGENCY }, fields));
  const close = { space: NAMUR, version: await versionOf(spaces, NAMUR), on: AHEAD };
  await asAgency('closeSpace', close, 'closedOn');
  const { network } = await spaces.answer<{ network: { version: number } }>(
    '{ network(slug: "cowallonia") { version } }',
  );
  await asAgency('dissolveNetwork', { network: COWALLONIA, version: network.version, on: '2098' }, 'dissolvedOn');
  const withdrawal = { space: NAMUR, version: await versionOf(spaces, NAMUR), ...(await lastStatus(NAMUR)) };
  expect(await asAgency('withdrawSpaceStatus', withdrawal, STATE)).toMatchObject({
    closedOn: null,
    membershipHistory: expect.arrayContaining([
      { network: { slug: 'cowallonia' }, period: expect.objectContaining({ through: '2098' }) },
    ]),
  });
});

describe('a merger that is recorded by a correction', () => {
  const merged = async (into: string, viewer = IDETA, space = ESCO) => {
    const version = await versionOf(spaces, space);
    const fact = await factOf(spaces, space, 'statusHistory', -1);
    const input = { space, version, fact, mergedInto: into };
    return await mutate(spaces, 'correctSpaceStatus', input, { viewer }, 'mergedInto { id }');
  };

  it('needs the word of who runs the space that goes on, which cannot be merged back', async () => {
    await done('closeSpace', { on: '2099' });
    expect((await merged(NAMUR)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(faultsOf(await merged('spc_0000000000000000', AGENCY))).toEqual(['input.mergedInto NOT_FOUND']);
    expect(faultsOf(await merged(ESCO))).toEqual(['input.mergedInto INVALID']);
    expect(resultOf(await merged(NEGUNDO))).toEqual({ mergedInto: { id: NEGUNDO } });
    await done('closeSpace', { on: '2099' }, NEGUNDO);
    expect(faultsOf(await merged(ESCO, IDETA, NEGUNDO))).toEqual(['input.mergedInto INVALID']);
    // By another one between them.
    const closing = { space: NAMUR, version: await versionOf(spaces, NAMUR), on: '2099' };
    resultOf(await mutate(spaces, 'closeSpace', closing, { viewer: AGENCY }));
    expect(resultOf(await merged(NAMUR, AGENCY, NEGUNDO))).toEqual({ mergedInto: { id: NAMUR } });
    expect(faultsOf(await merged(ESCO, AGENCY, NAMUR))).toEqual(['input.mergedInto INVALID']);
    for (const space of [ESCO, NEGUNDO]) await done('withdrawSpaceStatus', await lastStatus(space), space);
  });
});
