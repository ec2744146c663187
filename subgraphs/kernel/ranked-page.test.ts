import { describe, expect, it } from 'vitest';
import type { PageArgs } from './paging.ts';
import { rankedPage } from './ranked-page.ts';

const page = (args: PageArgs, letters = 'abcdef') => rankedPage([...letters], args, 'RANK', (letter) => letter);
const cursor = (letter: string): string => page({}).edges.find(({ node }) => node === letter)?.cursor ?? '';
const shown = (args: PageArgs) => {
  const { edges, pageInfo } = page(args);
  return [edges.map(({ node }) => node).join(''), pageInfo.hasPreviousPage, pageInfo.hasNextPage];
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
    const none = page({}, '');
    expect(none.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null });
  });

  it('is refused after an entry that is no longer in it', () => {
    expect(() => page({ after: cursor('b') }, 'acd')).toThrow(/cursor in `after` names is no longer in this list/);
  });
});
