import { Decimal } from '@prisma/client/runtime/client';
import { describe, expect, it } from 'vitest';
import { compared } from './reasons.ts';
import { outcomeOf, verdictOf } from './verdict.ts';

const differences = (...given: [number, boolean][]) =>
  given.map(([value, isBeyondSpread]) => ({ difference: new Decimal(value), isBeyondSpread }));
const none = { difference: null, isBeyondSpread: null };

describe('a side', () => {
  it('gained where more of its differences lie beyond the spread above nought than below', () => {
    expect(outcomeOf(differences([2, true], [1, true], [-9, true]))).toBe('GAINED');
    expect(outcomeOf(differences([2, true], [-1, true]))).toBe('NOT_GAINED');
    expect(outcomeOf([...differences([2, true], [-1, false], [-1, false]), none])).toBe('GAINED');
  });

  it('of which nothing stands out, or was measured, has neither gained nor not', () => {
    expect(outcomeOf([...differences([2, false], [-1, false]), none])).toBe('WITHIN_SPREAD');
    expect(outcomeOf([none])).toBe('NOT_MEASURED');
    expect(outcomeOf([])).toBe('NOT_MEASURED');
  });
});

describe('both sides together', () => {
  it.each([
    ['GAINED', 'GAINED', 'BOTH_GAINED', 'Both sides did better than comparable spaces.'],
    [
      'GAINED',
      'NOT_GAINED',
      'ONE_GAINED',
      'The hosting side did better than comparable spaces. The benefiting side did not do better than comparable spaces.',
    ],
    [
      'WITHIN_SPREAD',
      'GAINED',
      'ONE_GAINED',
      'The hosting side stayed within the usual spread of comparable spaces, from which nothing can be concluded. The benefiting side did better than comparable spaces.',
    ],
    ['NOT_GAINED', 'NOT_GAINED', 'NONE_GAINED', 'Neither side did better than comparable spaces.'],
    ['NOT_GAINED', 'WITHIN_SPREAD', 'NONE_GAINED', expect.stringMatching(/^The hosting side did not do better/)],
    ['WITHIN_SPREAD', 'WITHIN_SPREAD', 'UNKNOWN', expect.stringMatching(/neither for nor against the sharing\.$/)],
    ['GAINED', 'NOT_MEASURED', 'UNKNOWN', expect.stringMatching(/^Of no indicator/)],
    ['NOT_MEASURED', 'WITHIN_SPREAD', 'UNKNOWN', expect.stringMatching(/^Of no indicator/)],
  ] as const)('%s and %s are %s', (HOST, BENEFICIARY, verdict, because) => {
    expect(verdictOf({ HOST, BENEFICIARY })).toBe(verdict);
    expect(compared({ HOST, BENEFICIARY }).en).toEqual(because);
  });
});
