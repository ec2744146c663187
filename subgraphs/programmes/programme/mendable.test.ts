import { testMendable } from '@cdw/kernel/facts/mendable-for-test.ts';
import { schema } from '../schema.ts';
import { PROGRAMME } from './programme.ts';

const OTHERS = ['successors', 'measures', 'calls', 'commitments', 'policyDocuments', 'caps'];

testMendable(schema, PROGRAMME, ['isActive', 'period', ...OTHERS]);
