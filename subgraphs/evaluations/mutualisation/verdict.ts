import type { Difference } from './difference.ts';

/** On which side of a sharing a space stands. */
export type Side = 'HOST' | 'BENEFICIARY';

/** What the differences of one side come to. */
export type MeasuredOutcome = 'GAINED' | 'NOT_GAINED' | 'WITHIN_SPREAD';
type Outcome = MeasuredOutcome | 'NOT_MEASURED';

export type Outcomes = Readonly<Record<Side, Outcome>>;

export type MutualisationVerdict = 'BOTH_GAINED' | 'ONE_GAINED' | 'NONE_GAINED' | 'UNKNOWN';

type Measured = Pick<Difference, 'difference' | 'isBeyondSpread'>;

/** A side gained where more of its differences lie beyond the usual spread above nought than below. */
export function outcomeOf(differences: readonly Measured[]): Outcome {
  const measured = differences.flatMap(({ difference, isBeyondSpread }) =>
    difference ? [{ difference, isBeyondSpread }] : [],
  );
  if (measured.length === 0) return 'NOT_MEASURED';
  const beyond = measured.filter(({ isBeyondSpread }) => isBeyondSpread);
  if (beyond.length === 0) return 'WITHIN_SPREAD';
  const above = beyond.filter(({ difference }) => difference.gt(0)).length;
  return above > beyond.length - above ? 'GAINED' : 'NOT_GAINED';
}

/**
 * Who gained. A side that was not measured leaves everything open, and so does a spread in which nothing stands out: that
 * is no sign that sharing brings nothing, and must not be read as one.
 */
export function verdictOf(outcomes: Outcomes): MutualisationVerdict {
  const all = [outcomes.HOST, outcomes.BENEFICIARY];
  if (all.includes('NOT_MEASURED') || all.every((outcome) => outcome === 'WITHIN_SPREAD')) return 'UNKNOWN';
  const gained = all.filter((outcome) => outcome === 'GAINED').length;
  return (['NONE_GAINED', 'ONE_GAINED', 'BOTH_GAINED'] as const)[gained] ?? 'UNKNOWN';
}
