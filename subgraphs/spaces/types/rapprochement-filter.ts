import { builder } from '../builder.ts';
import { RAPPROCHEMENT_KM_DEFAULT, RAPPROCHEMENT_KM_MAX, RAPPROCHEMENT_WEIGHT_MAX } from '../limits.ts';
import { DEFAULT_WEIGHTS } from '../rapprochement/weights.ts';
import { SpaceFilter } from './space-filter.ts';

const notClosed = 'Without `status`, those that are not known to be closed.';

export const RapprochementFilter = builder.inputType('RapprochementFilter', {
  description: 'Which pairs of spaces are candidates.',
  fields: (t) => ({
    one: t.field({ type: SpaceFilter, description: `What one of the two spaces is. ${notClosed}` }),
    other: t.field({ type: SpaceFilter, description: `What the other one is. ${notClosed}` }),
    maxKm: t.float({
      defaultValue: RAPPROCHEMENT_KM_DEFAULT,
      description: `How far apart they may be, in kilometres along a great circle: above 0 and at most ${RAPPROCHEMENT_KM_MAX}; ${RAPPROCHEMENT_KM_DEFAULT} when left out.`,
    }),
    sameOperator: t.boolean({
      description: 'Only pairs that one organisation runs (true), or two (false), so far as it is known.',
    }),
  }),
});

const weight = (name: keyof typeof DEFAULT_WEIGHTS, what: string) => ({
  defaultValue: DEFAULT_WEIGHTS[name],
  description: `${what} 0 to ${RAPPROCHEMENT_WEIGHT_MAX}; ${DEFAULT_WEIGHTS[name]} when left out.`,
});

export const RapprochementWeights = builder.inputType('RapprochementWeights', {
  description: 'How much each reason counts; only their proportions matter. At least one is above 0.',
  fields: (t) => ({
    sameOperator: t.float(weight('sameOperator', 'That one organisation runs both.')),
    proximity: t.float(weight('proximity', 'That they are near one another.')),
    complementaryFacilities: t.float(weight('complementaryFacilities', 'That one has what the other has not.')),
    commonHours: t.float(weight('commonHours', 'That both are open at the same time.')),
    ruralNeed: t.float(weight('ruralNeed', 'That they lie in rural municipalities.')),
  }),
});
