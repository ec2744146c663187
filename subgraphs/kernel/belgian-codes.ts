/** Codes of the Belgian public registers, as strings: a leading zero is part of the code. */
export const isNis = (text: string): boolean => /^\d{5}$/.test(text);

/**
 * The REFNIS codes that were replaced, with those that replaced them: the recoding of eleven places of Hainaut on
 * 1 January 2019, and the merger of Bastogne and Bertogne on 2 December 2024 (Statbel, REFNIS 2019 and 2025). They stand here since a
 * code is given to every subgraph; a test compares them with the seed, which says more of each.
 */
export const SUCCESSORS: ReadonlyMap<string, string> = new Map([
  ['52043', '55086'],
  ['52063', '55085'],
  ['54007', '57096'],
  ['54010', '57097'],
  ['55010', '51067'],
  ['55022', '58001'],
  ['55023', '51069'],
  ['55039', '51068'],
  ['56011', '58002'],
  ['56085', '58003'],
  ['56087', '58004'],
  ['82003', '82039'],
  ['82005', '82039'],
]);

/** The code that a place bears now: what is given by a former code is never kept under it. */
export const presentNis = (nis: string): string => SUCCESSORS.get(nis) ?? nis;

export const isPostalCode = (text: string): boolean => /^[1-9]\d{3}$/.test(text);

const MODULUS = 97;

/** `BE 0403.019.261` and `403019261` are both the number 0403019261. */
export function normaliseEnterpriseNumber(text: string): string {
  const digits = text
    .trim()
    .replace(/^BE/i, '')
    .replace(/[\s./-]/g, '');
  return digits.length === 9 ? `0${digits}` : digits;
}

/** What is wrong with an enterprise number in its normal form; nothing when it is right. */
export function enterpriseNumberFault(digits: string): string | undefined {
  if (!/^[01]\d{9}$/.test(digits)) return 'expected ten digits that begin with 0 or 1, as "0403019261"';
  const check = MODULUS - (Number(digits.slice(0, 8)) % MODULUS);
  if (check === Number(digits.slice(8))) return undefined;
  return `its check digits should be ${String(check).padStart(2, '0')}; please compare it with the register`;
}
