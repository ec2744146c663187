import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A key as it is sent: `cdw_`, the letters by which it is recognised, and the secret that proves it. */
export type KeyText = { readonly prefix: string; readonly secret: string };

/** The letters of Crockford's base 32, in small: none that is taken for another when a prefix is read out. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const PREFIX_LETTERS = 8;

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SECRET_BYTES = 32;
/** The digits in base 62 that 256 bits take. */
const SECRET_DIGITS = 43;

const SHAPE = new RegExp(`^(cdw_[${LETTERS}]{${PREFIX_LETTERS}})_([0-9A-Za-z]{${SECRET_DIGITS}})$`);

/** By this any text is recognised that means to be a key. */
export const KEY_MARK = 'cdw_';

export function newKeyText(): KeyText {
  const letters = Array.from(randomBytes(PREFIX_LETTERS), (byte) => LETTERS[byte % LETTERS.length]);
  return { prefix: `${KEY_MARK}${letters.join('')}`, secret: inBase62(randomBytes(SECRET_BYTES)) };
}

function inBase62(bytes: Buffer): string {
  let rest = BigInt(`0x${bytes.toString('hex')}`);
  let digits = '';
  while (digits.length < SECRET_DIGITS) {
    digits = `${DIGITS[Number(rest % 62n)]}${digits}`;
    rest /= 62n;
  }
  return digits;
}

export const keyText = ({ prefix, secret }: KeyText): string => `${prefix}_${secret}`;

export function readKeyText(text: string): KeyText | undefined {
  const [, prefix, secret] = SHAPE.exec(text) ?? [];
  return prefix && secret ? { prefix, secret } : undefined;
}

/**
 * What is kept of a secret. A slow hash slows down the guessing of passwords, which people choose; of 256 random bits
 * none is ever guessed, so a fast one protects as well, and costs a request nothing.
 */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Compares without telling by its duration how much of the hash was right. */
export const isHashOf = (secret: string, hash: string): boolean => {
  const [given, kept] = [Buffer.from(hashOf(secret), 'hex'), Buffer.from(hash, 'hex')];
  return given.length === kept.length && timingSafeEqual(given, kept);
};
