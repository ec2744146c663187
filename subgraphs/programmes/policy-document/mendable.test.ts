import { testMendable } from '@cdw/kernel/facts/mendable-for-test.ts';
import { schema } from '../schema.ts';
import { POLICY_DOCUMENT } from './policy-document.ts';

testMendable(schema, POLICY_DOCUMENT, ['commitments']);
