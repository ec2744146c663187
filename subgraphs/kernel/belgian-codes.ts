/** Codes of the Belgian public registers, as strings: a leading zero is part of the code. */
export const isNis = (text: string): boolean => /^\d{5}$/.test(text);

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
