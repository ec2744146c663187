import { testMendable } from '@cdw/kernel/facts/mendable-for-test.ts';
import { schema } from '../schema.ts';
import { NETWORK } from './network.ts';

testMendable(schema, NETWORK, ['name', 'isActive', 'charter', 'spaces']);
