import { describe, expect, it } from 'vitest';
import { enterpriseNumberFault, normaliseEnterpriseNumber } from './belgian-codes.ts';

describe('an enterprise number', () => {
  it.each(['0403019261', '0428759497', '0314595348', '1000000021'])('%s is valid', (digits) => {
    expect(enterpriseNumberFault(digits)).toBeUndefined();
  });

  it('is refused with its check digits when they do not check', () => {
    expect(enterpriseNumberFault('0431150351')).toMatch(/check digits should be \d\d/);
  });

  it('begins with 0 or 1', () => {
    expect(enterpriseNumberFault('2403019261')).toMatch(/begin with 0 or 1/);
    expect(enterpriseNumberFault('')).toMatch(/ten digits/);
  });

  it.each([
    ['BE 0403.019.261', '0403019261'],
    ['403019261', '0403019261'],
    ['be1000000021', '1000000021'],
  ])('written %s is %s', (written, digits) => {
    expect(normaliseEnterpriseNumber(written)).toBe(digits);
  });
});
