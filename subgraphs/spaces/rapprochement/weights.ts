import { badUserInput } from '@cdw/kernel/errors.ts';
import { RAPPROCHEMENT_WEIGHT_MAX } from '../limits.ts';

/** How much each reason counts when nobody says otherwise: who runs the spaces is what made the first pair possible. */
export const DEFAULT_WEIGHTS = {
  sameOperator: 3,
  proximity: 2,
  complementaryFacilities: 1,
  commonHours: 1,
  ruralNeed: 1,
} as const;

export type ReasonName = keyof typeof DEFAULT_WEIGHTS;
export type Weights = Readonly<Record<ReasonName, number>>;

export const REASON_NAMES = Object.keys(DEFAULT_WEIGHTS) as ReasonName[];

/** The weights asked for, each with its default where it is left out. */
export function weightsOf(
  given: { readonly [K in ReasonName]?: number | null | undefined } | null | undefined,
): Weights {
  const weights = { ...DEFAULT_WEIGHTS } as Record<ReasonName, number>;
  for (const name of REASON_NAMES) {
    const weight = given?.[name] ?? DEFAULT_WEIGHTS[name];
    if (!(weight >= 0 && weight <= RAPPROCHEMENT_WEIGHT_MAX)) {
      throw badUserInput(
        `\`weights.${name}\` is ${weight}, but a weight is 0 to ${RAPPROCHEMENT_WEIGHT_MAX}.`,
        `weights.${name}`,
      );
    }
    weights[name] = weight;
  }
  if (REASON_NAMES.some((name) => weights[name] > 0)) return weights;
  throw badUserInput(
    'All weights are 0, so that nothing would count. Give at least one reason a weight above 0.',
    'weights',
  );
}
