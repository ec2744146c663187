import { testSnapshots } from '@cdw/kernel/writing/snapshots-for-test.ts';
import { LEDGER } from './ledger.ts';
import { schema } from './schema.ts';

testSnapshots({
  ledger: LEDGER,
  types: ['CreativeHub'],
  graph: schema,
  folder: new URL('./', import.meta.url),
});
