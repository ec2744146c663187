import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCursor, writeCursor } from './cursors.ts';
import { CURSOR_CHARACTERS_MAX, SORT_TEXT_CHARACTERS_MAX } from './limits.ts';
import { ORIGIN, originOf } from './list-origin.ts';
import { spanOf } from './paging.ts';
import { SORT_TYPES, type SortTypeName } from './sort-values.ts';

const ORIGIN_OF_LETTERS = originOf('Query.letters', undefined, { from: 'me' });
const coded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const read = (cursor: string) => () => readCursor('after', cursor, ORIGIN_OF_LETTERS);

describe('a cursor', () => {
  it('gives back the place that it was made of, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (place) => {
        expect(read(writeCursor(ORIGIN_OF_LETTERS, place))()).toEqual(place);
      }),
    );
  });

  it('is refused by another list, and under other arguments', () => {
    const cursor = writeCursor(ORIGIN_OF_LETTERS, ['a', 'let_1']);
    const readBy = (list: string, asked: object) => () => readCursor('after', cursor, originOf(list, undefined, asked));
    expect(readBy('Query.parcels', { from: 'me' })).toThrow(/comes from Query.letters, but this is Query.parcels/);
    expect(readBy('Query.letters', { from: 'you' })).toThrow(/under other arguments/);
    expect(readBy('Query.letters', { from: 'me', first: 3, last: null, after: 'x', to: [], filter: {} })).not.toThrow();
  });

  it.each([
    ['nonsense', 'nonsense'],
    ['nothing', ''],
    ['what is no JSON', Buffer.from('["Query').toString('base64url')],
    ['an object', coded({ list: 'Query.letters' })],
    ['numbers', coded(['Query.letters', ORIGIN_OF_LETTERS.fingerprint, 1, 2])],
    ['lists in lists', coded([['Query.letters'], '', []])],
    ['too little', coded(['Query.letters'])],
    ['a name that no list has', coded(['<script>\n', '', 'a'])],
    ['what base64 would pass over', `${writeCursor(ORIGIN_OF_LETTERS, ['a'])}!`],
    ['invalid UTF-8', Buffer.from([0x5b, 0x22, 0xff, 0x22, 0x5d]).toString('base64url')],
    ['more than a cursor may have', coded(['Query.letters', '', 'a'.repeat(CURSOR_CHARACTERS_MAX)])],
  ])('that is %s is refused', (_what, cursor) => {
    expect(read(cursor)).toThrow(/in `after` is not a cursor of this list/);
  });

  it('holds the longest text that a list is sorted by', () => {
    const longest = '好'.repeat(SORT_TEXT_CHARACTERS_MAX);
    const cursor = writeCursor(ORIGIN_OF_LETTERS, [longest, `let_${'1'.repeat(100)}`]);
    expect(cursor.length).toBeLessThanOrEqual(CURSOR_CHARACTERS_MAX);
    expect(SORT_TYPES.TEXT.isOne(longest)).toBe(true);
    expect(SORT_TYPES.TEXT.isOne(`${longest}x`)).toBe(false);
  });

  it.each<[SortTypeName, string[], string[]]>([
    ['TEXT', ['', 'été 2020'], ['a\0b', '\ud800']],
    ['DAY', ['0001-01-01', '2024-02-29', '9999-12-31'], ['2023-02-29', '0000-01-01', '10000-01-01', 'infinity', '']],
    ['MOMENT', ['2026-12-01T23:59:59.123456Z'], ['2026-12-01T24:00:00.000000Z', '2026-13-01T00:00:00.000000Z', 'now']],
    ['INTEGER', ['0', '-5', '2147483647'], ['2147483648', '1.5', '1e3', '', '99999999999']],
    ['NUMBER', ['0', '12.345678901234567', '1e-07', '-1.5e+300'], ['1e999', 'NaN', 'Infinity', '', '0x1']],
  ])('holds a %s only as one', (type, good, bad) => {
    expect(good.filter((text) => !SORT_TYPES[type].isOne(text))).toEqual([]);
    expect(bad.filter((text) => SORT_TYPES[type].isOne(text))).toEqual([]);
  });

  it('holds an identifier, not what looks like one', () => {
    const span = (id: string) => () =>
      spanOf({ [ORIGIN]: ORIGIN_OF_LETTERS, before: writeCursor(ORIGIN_OF_LETTERS, ['a', id]) }, () => true);
    expect(span('let_1-x')).not.toThrow();
    for (const id of ['', "let_1' OR TRUE", 'a'.repeat(129)]) expect(span(id)).toThrow(/in `before` is not a cursor/);
  });
});
