import { statements } from '@cdw/kernel/database/statements.ts';
import { createTestDatabase } from '@cdw/kernel/testing.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copySpaces } from '../copies.ts';
import { type Graph, openGraph, operation, WAYS } from '../graph.ts';

/** Each filter, cursor and limit of the largest of these questions is one. */
const PARAMETERS_MAX = 30;
const NAMING = 'query ($indicators: [ID!]) { observations(indicator: $indicators, first: 1) { nodes { value } } }';

const COPIES = { text: 'esco', kind: 'COWORKING' };

type Page = { spaces: { nodes: { creativeHubs: { partners: unknown[] }[]; awards: { nodes: unknown[] } }[] } };

describe.each(WAYS)('spaces, their hubs, partners, programmes and evaluations, asked %s', (way) => {
  let graph: Graph;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await createTestDatabase();
    drop = database.drop;
    await copySpaces(database.url, 120);
    graph = await openGraph(database.url, way);
  });
  afterAll(async () => {
    await graph.close();
    await drop();
  });

  const page = (first: number) => graph.ask<Page>(operation('spaces-with-everything'), { first, filter: COPIES });

  it('a page of a hundred is whole', async () => {
    const { spaces } = await page(100);
    expect(spaces.nodes).toHaveLength(100);
    const copies = spaces.nodes.filter(({ creativeHubs }) => creativeHubs.length > 0);
    expect(copies.length).toBeGreaterThan(95);
    expect(copies.every(({ creativeHubs }) => (creativeHubs[0]?.partners.length ?? 0) > 5)).toBe(true);
    expect(copies.every(({ awards }) => awards.nodes.length === 1)).toBe(true);
  });

  it('a page takes the same statements, whatever its size, and none has many parameters', async () => {
    const texts = new Set<string>();
    let parameters = 0;
    const listening = (message: unknown): void => {
      const { sql, args } = message as { sql: string; args: unknown[] };
      texts.add(sql);
      parameters = Math.max(parameters, args.length);
    };
    statements.subscribe(listening);
    const counts: number[] = [];
    for (const size of [100, 50, 7, 1]) {
      await page(size);
      // Names of nothing are refused after they were looked up, all by one statement.
      await graph.answer(NAMING, {
        indicators: Array.from({ length: size }, (_, n) => (n === 0 ? 'visits' : `none-${n}`)),
      });
      counts.push(texts.size);
    }
    statements.unsubscribe(listening);
    expect(counts[0]).toBeGreaterThan(20);
    expect(counts).toEqual(counts.map(() => counts[0]));
    expect(parameters).toBeLessThanOrEqual(PARAMETERS_MAX);
  });

  it('a page takes as many SQL statements, whatever its size', async () => {
    await page(100);
    const counts: number[] = [];
    for (const first of [10, 100, 50, 5]) counts.push(await graph.statementsOf(() => page(first)));
    expect(counts[0]).toBeGreaterThan(10);
    expect(counts).toEqual(counts.map(() => counts[0]));
  });
});
