import { randomBytes } from 'node:crypto';

/** The letters of Crockford's base 32, in small; 256 is a multiple of their number, so each is as likely. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 16;

/** The opaque identifier of a new row, `ltr_` and sixteen letters. */
export const newId = (prefix: string): string =>
  `${prefix}_${Array.from(randomBytes(LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('')}`;
