import { amountsOf } from '../money/amounts.ts';
import { measureFact } from './measure.ts';

export const fundings = measureFact(
  amountsOf({
    name: 'MeasureFunding',
    noun: 'the funding of a measure',
    part: 'fundings',
    owner: 'measureId',
    rows: 'fundingsOfMeasure',
    says: 'What it is funded with, as each source states it; all are kept where they disagree.',
  }),
);
