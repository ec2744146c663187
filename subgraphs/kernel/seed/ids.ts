import { createHash } from 'node:crypto';

/** The letters of Crockford's base 32, in small: none that is taken for another. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 16;

/** The opaque identifier of a seeded row, `ltr_` and sixteen letters: always the same for the same slug, so that subgraphs seeded apart agree. */
export function seededId(prefix: string, slug: string): string {
  const bytes = createHash('sha256').update(`${prefix}:${slug}`).digest().subarray(0, LENGTH);
  return `${prefix}_${Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('')}`;
}
