import type { TestDatabase } from '@cdw/kernel/test-database.ts';
import { createTestDatabase } from '@cdw/kernel/testing.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Graph, openGraph, WAYS } from '../graph.ts';

const DAY = '2026-10-01';
const SPACE = `query ($slug: String!, $day: Date!) { space(slug: $slug, asOf: $day) { id version usableSpaces { space { slug } } } }`;
const CLOSE = `mutation ($input: CloseSpaceInput!) { closeSpace(input: $input) { status(asOf: "${DAY}") } }`;

type Space = { id: string; version: number; usableSpaces: { space: { slug: string } }[] };

describe.each(WAYS)('a space that is closed, %s', (way) => {
  let graph: Graph;
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    graph = await openGraph(database.url, way);
  });
  afterAll(async () => {
    await graph.close();
    await database.drop();
  });

  const spaceOn = async (slug: string, day: string): Promise<Space> =>
    (await graph.ask<{ space: Space }>(SPACE, { slug, day })).space;
  const usableOn = async (day: string): Promise<string[]> =>
    (await spaceOn('esco', day)).usableSpaces.map(({ space }) => space.slug);

  it('is used by the members of no other from that day on, and was until then', async () => {
    expect(await usableOn(DAY)).toEqual(['swc-negundo']);
    const key = await graph.makeKey({ role: 'AGENCY', organisationIds: [], scopes: ['spaces:write'] });
    const { id: space, version } = await spaceOn('swc-negundo', DAY);
    const input = { space, version, on: '2026-09-01', sources: [{ key: 'pw-72821' }] };
    const { text } = await graph.answer(CLOSE, { input }, { 'x-api-key': key });
    expect(JSON.parse(text)).toEqual({ data: { closeSpace: { status: 'CLOSED' } } });
    expect(await usableOn(DAY)).toEqual([]);
    expect(await usableOn('2026-08-31')).toEqual(['swc-negundo']);
  });
});
