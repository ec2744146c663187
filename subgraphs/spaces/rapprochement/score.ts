import type { Measures } from './measures.ts';
import { REASON_NAMES, type ReasonName, type Weights } from './weights.ts';

export type Score = {
  /** 0 to 1; null where nothing is known of what has a weight. */
  readonly value: number | null;
  /** What each reason adds to it; null where it is not known. */
  readonly contributions: Readonly<Record<ReasonName, number | null>>;
  /** The part of the weights whose reasons are known, 0 to 1. */
  readonly knownShare: number;
};

/** The mean of the measures by their weights, over those that are known: what is not known counts neither for nor against. */
export function scoreOf(measures: Measures, weights: Weights): Score {
  const sum = (names: readonly ReasonName[]): number => names.reduce((total, name) => total + weights[name], 0);
  const known = sum(REASON_NAMES.filter((name) => measures[name] !== null));
  const contributionOf = (name: ReasonName): number | null => {
    const measure = measures[name];
    return measure === null || known === 0 ? null : (measure * weights[name]) / known;
  };
  const contributions = Object.fromEntries(
    REASON_NAMES.map((name) => [name, contributionOf(name)]),
  ) as Score['contributions'];
  // Divided once, so that a pair for which everything speaks fully has 1, and not a little less.
  const spoken = REASON_NAMES.reduce((total, name) => total + (measures[name] ?? 0) * weights[name], 0);
  return {
    value: known === 0 ? null : spoken / known,
    contributions,
    knownShare: known / sum(REASON_NAMES),
  };
}
