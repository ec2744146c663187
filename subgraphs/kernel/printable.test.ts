import { expect, it } from 'vitest';
import { printable, printableCause } from './printable.ts';

it('a control character is written as its code', () => {
  expect(printable('a\nb\u001b[31mc\u0000\u009bd\u2028é')).toBe('a\\u000ab\\u001b[31mc\\u0000\\u009bd\\u2028é');
});

it('a fault keeps its stack, to which its message can add no line', () => {
  const cause = new TypeError('broken\n    at an invented place (nowhere.ts:1:1)\u001b[2J');
  const text = printableCause(cause);
  expect(text).toMatch(/^TypeError: broken\\u000a {4}at an invented place \(nowhere\.ts:1:1\)\\u001b\[2J\n {4}at /);
  expect(text).not.toMatch(/^ {4}at an invented place/m);
});

it('what caused a fault is told too', () => {
  expect(printableCause(new Error('outer', { cause: new Error('in\rner') }))).toMatch(/because of Error: in\\u000dner/);
  expect(printableCause({ odd: '\u0007' })).not.toContain('\u0007');
  expect(printableCause('a\tb')).toBe('a\\u0009b');
});
