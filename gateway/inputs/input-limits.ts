import { NON_RESPONDENTS_PER_OBSERVATION_MAX, RESPONDENTS_MAX } from '@cdw/evaluations/limits.ts';
import { LIST_VALUES_MAX } from '../limits.ts';

/** Lists that may hold more than LIST_VALUES_MAX, by `Input.field` or `Type.field(argument:)`. */
export const LONG_LISTS: Readonly<Record<string, number>> = {
  'ObservationInput.nonRespondents': NON_RESPONDENTS_PER_OBSERVATION_MAX,
  'CorrectObservationInput.nonRespondents': NON_RESPONDENTS_PER_OBSERVATION_MAX,
  'OpenEvaluationInput.organisations': RESPONDENTS_MAX,
  'OpenEvaluationInput.spaces': RESPONDENTS_MAX,
};

/** How many values the list at a place of the schema may hold, whether as a literal or in a variable. */
export const listMaxAt = (coordinate: string): number => LONG_LISTS[coordinate] ?? LIST_VALUES_MAX;
