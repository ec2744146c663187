import { subjectsOf } from '../subject/subjects.ts';
import { measureFact } from './measure.ts';

export const subjects = measureFact(
  subjectsOf({
    name: 'MeasureSubject',
    noun: 'measure',
    says: 'The spaces, networks, hubs, partnerships and programmes with which it is concerned, as far as sources tell.',
    table: 'measureSubject',
    rows: 'subjectsOfMeasure',
    isKept: false,
  }),
);
