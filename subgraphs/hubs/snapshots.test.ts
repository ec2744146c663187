import { testSnapshots } from '@cdw/kernel/writing/snapshots-for-test.ts';
import { HUB } from './creative-hub/creative-hub.ts';
import { schema } from './schema.ts';

testSnapshots({
  ledger: HUB.ledger,
  types: ['CreativeHub'],
  graph: schema,
  folder: new URL('./', import.meta.url),
});
