import { testSnapshots } from '@cdw/kernel/writing/snapshots-for-test.ts';
import { LEDGER } from './ledger.ts';
import { schema } from './schema.ts';

testSnapshots({
  ledger: LEDGER,
  types: ['Indicator', 'AutonomyRule', 'Observation', 'Evaluation', 'EvaluationRespondent'],
  graph: schema,
  folder: new URL('./', import.meta.url),
  shownToSome: ['EvaluationRespondent.reason'],
});
