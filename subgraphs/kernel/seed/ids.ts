import { createHash, randomBytes } from 'node:crypto';

/** The letters of Crockford's base 32, in small: none that is taken for another. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 16;

/** A new opaque identifier: `spc_` and sixteen letters (80 random bits). */
export const newId = (prefix: string): string => spell(prefix, randomBytes(LENGTH));

/** The identifier of a seeded row: always the same for the same slug, so that subgraphs seeded apart agree. */
export const seededId = (prefix: string, slug: string): string =>
  spell(prefix, createHash('sha256').update(`${prefix}:${slug}`).digest().subarray(0, LENGTH));

function spell(prefix: string, bytes: Uint8Array): string {
  return `${prefix}_${Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('')}`;
}
