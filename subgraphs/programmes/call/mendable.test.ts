import { testMendable } from '@cdw/kernel/facts/mendable-for-test.ts';
import { schema } from '../schema.ts';
import { CALL } from './call.ts';

testMendable(schema, CALL, ['publicFunding', 'awards', 'commitments', 'policyDocuments', 'maxEurPerProject']);
