import type { AskGraph } from '@cdw/kernel/context.ts';
import { fromDay, today } from '@cdw/kernel/days.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PAGES_OF_CHANGES_MAX, SPACES_COMPARED_MAX } from '../limits.ts';
import type { ComparedSpace } from './all-spaces.ts';
import { type GraphOfSpaces, graphOfSpaces } from './graph-of-spaces-for-test.ts';
import { rememberedSpaces } from './remembered-spaces.ts';

const DAY_MILLISECONDS = 86_400_000;

const space = (n: number, kind = 'COWORKING'): ComparedSpace => ({
  id: `spc_${n}`,
  kind,
  openedOn: null,
  municipality: null,
});
const some = (count: number): ComparedSpace[] => Array.from({ length: count }, (_none, n) => space(n));

/** The spaces as one request has them. */
const read = (graph: AskGraph | undefined): Promise<ComparedSpace[]> => rememberedSpaces(graph).load('all');

/** How often the pages of all spaces were asked for. */
const pagesOf = ({ asked }: GraphOfSpaces): number => asked.filter((query) => query.includes('spaces(')).length;

/** The same graph, of which a question now and then gets no answer. */
const failing =
  (graph: AskGraph, fails: (query: string, after: unknown) => boolean): AskGraph =>
  async (query, variables) =>
    fails(query, variables.after) ? { errors: [] } : await graph(query, variables);

afterEach(() => {
  vi.useRealTimers();
});

describe('the spaces of the graph', () => {
  it('are read page by page once, and then only what has changed', async () => {
    const made = graphOfSpaces(some(10));
    expect(await read(made.graph)).toEqual(some(10));
    made.asked.length = 0;
    expect(await read(made.graph)).toEqual(some(10));
    expect(made.asked).toHaveLength(1);
    made.change(space(10, 'FAB_LAB'));
    made.change(space(3, 'SMART_WORK_CENTER'));
    made.remove('spc_7');
    const now = await read(made.graph);
    expect(now.map(({ id, kind }) => `${id} ${kind}`).sort()).toEqual([
      ...[0, 1].map((n) => `spc_${n} COWORKING`),
      'spc_10 FAB_LAB',
      'spc_2 COWORKING',
      'spc_3 SMART_WORK_CENTER',
      ...[4, 5, 6, 8, 9].map((n) => `spc_${n} COWORKING`),
    ]);
    expect(pagesOf(made)).toBe(0);
  });

  it('are those after the reading, also where one changes meanwhile', async () => {
    const made = graphOfSpaces(some(10));
    const meanwhile: AskGraph = async (query, variables) => {
      const answer = await made.graph(query, variables);
      if (query.includes('spaces(') && variables.after === null) made.change(space(0, 'FAB_LAB'));
      return answer;
    };
    expect((await read(meanwhile))[0]).toEqual(space(0, 'FAB_LAB'));
  });

  it('are read once by requests that come at the same time', async () => {
    const made = graphOfSpaces(some(10));
    const [one, other] = await Promise.all([read(made.graph), read(made.graph)]);
    expect(other).toEqual(one);
    expect(pagesOf(made)).toBe(2);
  });

  it('are an error where a page is not answered, and of that reading nothing is kept', async () => {
    const made = graphOfSpaces(some(10));
    let isDown = true;
    const graph = failing(made.graph, (query, after) => isDown && query.includes('spaces(') && after !== null);
    const requests = await Promise.allSettled([read(graph), read(graph)]);
    for (const request of requests) {
      expect(request).toMatchObject({ reason: { extensions: { code: 'SUBGRAPH_UNAVAILABLE' } } });
    }
    isDown = false;
    made.asked.length = 0;
    expect(await read(graph)).toEqual(some(10));
    expect(pagesOf(made)).toBe(2);
  });

  it('are followed from the same place again where a change could not be read', async () => {
    const made = graphOfSpaces(some(3));
    let isDown = false;
    const graph = failing(made.graph, (query) => isDown && query.includes('space('));
    await read(graph);
    made.change(space(1, 'FAB_LAB'));
    isDown = true;
    await expect(read(graph)).rejects.toMatchObject({ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } });
    isDown = false;
    expect((await read(graph))[1]).toEqual(space(1, 'FAB_LAB'));
  });

  it('are read anew on another day, since kinds and places may change with the calendar', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: fromDay(today()) });
    const made = graphOfSpaces(some(10));
    await read(made.graph);
    vi.setSystemTime(Date.now() + DAY_MILLISECONDS);
    await read(made.graph);
    expect(pagesOf(made)).toBe(4);
  });

  it('are read anew after more changes than are followed', async () => {
    const made = graphOfSpaces(some(3));
    await read(made.graph);
    for (let n = 0; n <= PAGES_OF_CHANGES_MAX * 7; n += 1) made.change(space(1, `KIND_${n}`));
    expect((await read(made.graph))[1]?.kind).toBe(`KIND_${PAGES_OF_CHANGES_MAX * 7}`);
    expect(pagesOf(made)).toBe(2);
  });

  it('are refused where there are too many, read at once or registered later', async () => {
    const refused = { extensions: { code: 'BAD_USER_INPUT' } };
    await expect(read(graphOfSpaces(some(SPACES_COMPARED_MAX + 1)).graph)).rejects.toMatchObject(refused);
    const made = graphOfSpaces(some(SPACES_COMPARED_MAX));
    await read(made.graph);
    made.change(space(SPACES_COMPARED_MAX));
    await expect(read(made.graph)).rejects.toMatchObject(refused);
  });

  it('cannot be read where no graph is known', async () => {
    await expect(read(undefined)).rejects.toMatchObject({ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } });
  });
});
