import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORIGIN, originOf } from './list-origin.ts';
import type { PageArgs } from './paging.ts';
import { type Ranking, ranked, rankedPage } from './ranked-page.ts';

type Row = { readonly id: string; readonly rank: number };
const RANKING: Ranking<Row> = { ranks: ({ rank }) => [rank], idOf: ({ id }) => id };
const rows = (letters: string): Row[] => [...letters].map((id, rank) => ({ id, rank: rank / 3 }));
const ALL = rows('abcdef');

const page = (args: PageArgs, of: readonly Row[] = ALL) =>
  rankedPage(of, { ...args, [ORIGIN]: originOf('Query.letters', undefined, {}) }, RANKING);
const cursor = (letter: string): string => page({}).edges.find(({ node }) => node.id === letter)?.cursor ?? '';
const lettersOf = (args: PageArgs, of?: readonly Row[]): string =>
  page(args, of)
    .edges.map(({ node }) => node.id)
    .join('');
const shown = (args: PageArgs) => {
  const { pageInfo } = page(args);
  return [lettersOf(args), pageInfo.hasPreviousPage, pageInfo.hasNextPage];
};

describe('a page of a ranking', () => {
  it('goes forward and backward, between the cursors given', () => {
    expect(shown({})).toEqual(['abcdef', false, false]);
    expect(shown({ first: 2 })).toEqual(['ab', false, true]);
    expect(shown({ first: 2, after: cursor('b') })).toEqual(['cd', true, true]);
    expect(shown({ last: 2 })).toEqual(['ef', true, false]);
    expect(shown({ last: 2, before: cursor('c') })).toEqual(['ab', false, true]);
    expect(shown({ after: cursor('b'), before: cursor('e') })).toEqual(['cd', true, true]);
    expect(shown({ after: cursor('e'), before: cursor('b') })).toEqual(['', true, true]);
  });

  it('counts the whole ranking, also where it is empty', async () => {
    expect(await page({ first: 1 }).totalCount()).toBe(6);
    const none = page({}, []);
    expect(none.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null });
  });

  it('goes on where it was when the entry of its cursor is gone, or ranks elsewhere now', () => {
    const without = ALL.filter(({ id }) => id !== 'c');
    expect(lettersOf({ after: cursor('c') }, without)).toBe('def');
    expect(lettersOf({ before: cursor('c') }, without)).toBe('ab');
    expect(lettersOf({ after: cursor('c') }, [{ id: 'c', rank: -1 }, ...without])).toBe('def');
  });

  it('ranks equal rows by their identifier, and any numbers come back as they were', () => {
    const row = fc.record({ id: fc.stringMatching(/^[a-z]{1,3}$/), rank: fc.double({ noNaN: true }) });
    fc.assert(
      fc.property(
        fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        (all, first) => {
          const sorted = ranked(all, RANKING);
          const found: Row[] = [];
          for (let after: string | null | undefined; ; ) {
            const { edges, pageInfo } = page({ first, after }, sorted);
            found.push(...edges.map(({ node }) => node));
            if (!pageInfo.hasNextPage) break;
            after = pageInfo.endCursor;
          }
          expect(found).toEqual(sorted);
        },
      ),
    );
  });
});
