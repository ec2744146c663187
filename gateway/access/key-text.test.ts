import { describe, expect, it } from 'vitest';
import { hashOf, isHashOf, keyText, newKeyText, readKeyText } from './key-text.ts';

describe('the text of a key', () => {
  it('is read as it was written, and no two are alike', () => {
    const texts = Array.from({ length: 200 }, newKeyText);
    expect(texts.map((text) => readKeyText(keyText(text)))).toEqual(texts);
    expect(new Set(texts.map(({ secret }) => secret)).size).toBe(200);
    expect(texts.every(({ secret }) => /^[0-9A-Za-z]{43}$/.test(secret))).toBe(true);
  });

  it.each([
    '',
    'cdw_',
    'cdw_ab12cd34',
    'cdw_ab12cd34_short',
    `xyz_ab12cd34_${'0'.repeat(43)}`,
    ` cdw_ab12cd34_${'0'.repeat(43)}`,
  ])('is not %j', (text) => {
    expect(readKeyText(text)).toBeUndefined();
  });

  it('is proved by its hash only', () => {
    const { secret } = newKeyText();
    expect(isHashOf(secret, hashOf(secret))).toBe(true);
    expect(isHashOf(`${secret}0`, hashOf(secret))).toBe(false);
    expect(isHashOf(secret, '')).toBe(false);
  });
});
