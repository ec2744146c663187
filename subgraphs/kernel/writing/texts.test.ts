import { describe, expect, it, test } from 'vitest';
import { Faults } from './faults.ts';
import { checkedText } from './texts.ts';

const faultsIn = (text: string, charactersMax = 10): string[] => {
  const faults = new Faults();
  checkedText(faults, 'input.name', text, charactersMax);
  return faults.found.map(({ code }) => code);
};

describe('a text', () => {
  it('has no blanks around it', () => {
    expect(checkedText(new Faults(), 'input.name', ' a b\n', 10)).toBe('a b');
  });

  it('is refused one character past its limit', () => {
    expect([faultsIn('x'.repeat(10)), faultsIn('x'.repeat(11)), faultsIn('  ')]).toEqual([[], ['TOO_LONG'], ['EMPTY']]);
  });

  test.each(['\u0007', '\u001b', '\u0085', '\u061c', '\u200e', '\u200f', '\u202a', '\u202e', '\u2066', '\u2069'])(
    'is not shown otherwise than it is: %j is refused',
    (character) => {
      expect(faultsIn(`a${character}b`)).toEqual(['INVALID']);
    },
  );

  test.each(['a\nb', 'é', 'a\u00a0b', 'œ', 'a\u200db', '\u{1f600}'])('may hold %j', (text) => {
    expect(faultsIn(text)).toEqual([]);
  });
});
