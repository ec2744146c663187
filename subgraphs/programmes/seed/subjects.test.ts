import { describe, expect, it } from 'vitest';
import { subject } from './subjects.ts';

describe('a subject in a seed file', () => {
  it('is exactly one thing', () => {
    expect(subject.safeParse({ space: 'esco', sources: ['pw-72821'] }).success).toBe(true);
    for (const wrong of [{ space: 'esco', call: 'coworking-2011' }, {}, { space: 'ESCO' }, { place: 'esco' }]) {
      expect(subject.safeParse({ ...wrong, sources: ['pw-72821'] }).success).toBe(false);
    }
  });

  it('has a source', () => {
    expect(subject.safeParse({ space: 'esco', sources: [] }).success).toBe(false);
  });
});
