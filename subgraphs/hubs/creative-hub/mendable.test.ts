import { testMendable } from '@cdw/kernel/facts/mendable-for-test.ts';
import { schema } from '../schema.ts';
import { HUB } from './creative-hub.ts';

testMendable(schema, HUB, ['name', 'status', 'site', 'municipality', 'province']);
