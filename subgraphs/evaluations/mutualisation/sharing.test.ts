import type { AskGraph } from '@cdw/kernel/context.ts';
import type { Day } from '@cdw/kernel/days.ts';
import { expect, it } from 'vitest';
import { SHARED_USES_MAX } from '../limits.ts';
import { usesKnownOn } from './known-uses.ts';
import { type Shared, sharing } from './sharing.ts';

const PAGE = 100;
const use = (id: string, more: Partial<Shared> = {}): Shared => ({
  id,
  visitCount: 1,
  period: { from: '2018', through: '2018' },
  sources: [],
  ...more,
});

/** A graph with one partnership, whose rights were used so often, as it answers page by page. */
function graphOf(counts: Readonly<Record<string, number>>): { graph: AskGraph; asked: () => number } {
  let asked = 0;
  const page = (right: string, after: number) => ({
    pageInfo: { hasNextPage: after + PAGE < (counts[right] ?? 0), endCursor: `${after + PAGE}` },
    nodes: Array.from({ length: Math.min(PAGE, (counts[right] ?? 0) - after) }, (_none, n) =>
      use(`use_${right}_${after + n}`),
    ),
  });
  const graph: AskGraph = async (query, variables) => {
    asked += 1;
    const afters = [...query.matchAll(/after: "(\d+)"/g)].map(([, after]) => Number(after));
    const answers = Object.entries(variables).map(([name, key], place) => {
      if (key === 'prt_gone') return [name, null];
      if (key !== 'prt_a') return [name, { sharedUses: page(`${key}`, afters[place] ?? 0) }];
      const rights = Object.keys(counts).map((id) => ({ id, sharedUses: page(id, 0) }));
      return [name, { accessRightHistory: rights }];
    });
    return { data: Object.fromEntries(answers.map(([name, answer]) => [`${name}`.replace('key', 'found'), answer])) };
  };
  return { graph, asked: () => asked };
}

it('every counted use is read, of all rights together page by page', async () => {
  const { graph, asked } = graphOf({ acr_a: 250, acr_b: 101, acr_c: 3, acr_d: 0 });
  const found = await sharing(graph).load('prt_a');
  expect(found?.accessRightHistory.map(({ sharedUses }) => new Set(sharedUses.map(({ id }) => id)).size)).toEqual([
    250, 101, 3, 0,
  ]);
  expect(asked()).toBe(3);
  expect(await sharing(graph).load('prt_gone')).toBeNull();
});

it('more uses than are read at once are refused, not cut', async () => {
  const { graph } = graphOf({ acr_a: SHARED_USES_MAX + 1 });
  await expect(sharing(graph).load('prt_a')).rejects.toThrow(/has 10000 counted uses or more/);
});

it('a count is known from when its sources were published, else from the end of its period', () => {
  const work = { key: 'work', title: 'A count', url: null, publisher: null };
  const uses = [
    use('undated', { period: { from: null, through: null } }),
    use('unpublished'),
    use('published-late', { sources: [{ ...work, publishedOn: '2020-03' }] }),
    use('unending', { period: { from: '2016-05', through: null } }),
  ];
  const rights = [
    { id: 'acr_a', period: { from: null, through: null }, host: null, beneficiary: null, sharedUses: uses },
  ];
  const knownOn = (day: string): string[] => usesKnownOn(rights, day as Day).map(({ id }) => id);
  expect(knownOn('2016-05-30')).toEqual(['undated']);
  expect(knownOn('2018-12-30')).toEqual(['unending', 'undated']);
  expect(knownOn('2018-12-31')).toEqual(['unpublished', 'unending', 'undated']);
  expect(knownOn('2020-03-31')).toEqual(['published-late', 'unpublished', 'unending', 'undated']);
});
